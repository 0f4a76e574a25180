/**
 * Goes from one picture to the next without a flash: the next is made ready behind the one that is shown, then faded in over it. What is
 * gone stays on the wall, as it last was, until then.
 */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import './cross-fade.css'

interface Layer<Content> {
  /** Never used twice: what comes back is drawn anew. */
  id: number
  key: string
  content: Content
  isReady: boolean
}

interface LayerPlace {
  /** Not the one that is on its way out. */
  isCurrent: boolean
  tellReady: () => void
}

const LayerContext = createContext<LayerPlace | null>(null)

/** As long as the style sheet takes; then what is covered is taken down. */
const fadeMs = 700

export function CrossFade<Content>(props: {
  /** Another key is another picture; the same one is drawn anew where it is. */
  contentKey: string
  content: Content
  render: (content: Content) => ReactNode
}) {
  const { contentKey, content, render } = props
  const [layers, setLayers] = useState<Layer<Content>[]>([{ id: 0, key: contentKey, content, isReady: false }])
  const top = layers.at(-1)!
  if (top.key !== contentKey) {
    // What never became ready is not waited for any more.
    const ready = layers.filter(({ isReady }) => isReady).slice(-1)
    setLayers([...ready, { id: top.id + 1, key: contentKey, content, isReady: false }])
  } else if (top.content !== content) {
    setLayers([...layers.slice(0, -1), { ...top, content }])
  }
  useLayerReady(top.isReady)
  useEffect(() => {
    if (!top.isReady || layers.length === 1) return
    const timer = setTimeout(() => setLayers((now) => now.slice(-1)), fadeMs)
    return () => clearTimeout(timer)
  }, [top, layers.length])
  return (
    <div className="cross-fade">
      {layers.map((layer) => (
        <FadingLayer
          key={layer.id}
          isReady={layer.isReady}
          isCurrent={layer === top}
          isAlone={layers.length === 1}
          onReady={() => setLayers((now) => now.map((one) => (one.id === layer.id ? { ...one, isReady: true } : one)))}
        >
          {render(layer.content)}
        </FadingLayer>
      ))}
    </div>
  )
}

function FadingLayer(props: {
  isReady: boolean
  isCurrent: boolean
  isAlone: boolean
  onReady: () => void
  children: ReactNode
}) {
  const { isReady, isCurrent, isAlone, onReady, children } = props
  const [tellReady] = useState(() => onReady)
  const outer = useContext(LayerContext)
  const isShown = isCurrent && (outer?.isCurrent ?? true)
  const place = useMemo(() => ({ isCurrent: isShown, tellReady }), [isShown, tellReady])
  return (
    <div
      className={classNames('fade-layer', isReady && 'fade-layer-ready', isAlone && 'fade-layer-alone')}
      inert={!isCurrent}
      aria-busy={!isReady || undefined}
    >
      <LayerContext value={place}>{children}</LayerContext>
    </div>
  )
}

/** Says that this picture can be shown, once it can. Everything is ready as soon as it is drawn, unless it says otherwise. */
export function useLayerReady(isReady: boolean): void {
  const place = useContext(LayerContext)
  const tellReady = place?.tellReady
  useEffect(() => {
    if (isReady) tellReady?.()
  }, [isReady, tellReady])
}

/** Is this the picture that is to be seen, and not one that another is being faded over? */
export const useIsCurrentLayer = (): boolean => useContext(LayerContext)?.isCurrent ?? true
