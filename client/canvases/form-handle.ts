/** The form as a view that the day can move about in: it scrolls where the canvas flies. */
import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { CanvasLayout } from '../../shared/canvases/lay-out-canvas.ts'
import type { Place } from '../../shared/facilitation/place.ts'
import { phaseAnchor } from './form-progress.tsx'
import { markPart } from './mark-part.ts'
import type { ViewHandle } from './view-handle.ts'

/** Less than this is no scrolling. */
const atTopPx = 24
/** What crosses the upper third of the window is what one looks at; `form-phase.tsx` tells the others the same. */
const readingLine = 0.3

interface Given {
  canvas: Canvas
  /** The canvas as it is laid out now: a part of it is shown here as the phase that lies there. */
  layout: () => CanvasLayout
  form: HTMLElement
}

export function formHandle({ canvas, layout, form }: Given): ViewHandle {
  const page = form.ownerDocument.documentElement
  const scroll = (element: Element | null) =>
    element ? element.scrollIntoView({ block: 'start', behavior: 'auto' }) : page.scrollTo({ top: 0 })
  const sectionAt = (place: Extract<Place, { kind: 'view' }>) => {
    const { cards } = layout()
    const far = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) =>
      Math.hypot(Math.max(x - place.x, 0, place.x - x - w), Math.max(y - place.y, 0, place.y - y - h))
    const nearest = canvas.phases.toSorted((a, b) => far(cards[a.id]!) - far(cards[b.id]!))[0]
    return nearest ? form.querySelector(`#${CSS.escape(phaseAnchor(nearest.id))}`) : null
  }
  return {
    goTo(place, { focus = false } = {}) {
      if (place === null) return scroll(null)
      if (place.kind === 'view') return scroll(sectionAt(place))
      const part = markPart(form, place.fieldId, focus)
      if (part) scroll(part.closest('.form-phase') ?? part)
    },
    place() {
      const part = form.ownerDocument.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part']
      if (part !== undefined) return { kind: 'field', fieldId: part }
      // Who scrolls sees a part of it, and has the focus elsewhere: in the remote.
      if (page.scrollTop < atTopPx) return null
      const line = page.clientHeight * readingLine
      const phase = [...form.querySelectorAll<HTMLElement>('.form-phase')].findLast(
        (section) => section.getBoundingClientRect().top <= line,
      )
      const inView = phase?.querySelector<HTMLElement>('[data-part]')?.dataset['part']
      return inView === undefined ? null : { kind: 'field', fieldId: inView }
    },
    hold() {
      const shown = form.querySelector('[data-marked]')?.closest('.form-phase')
      // What is higher than the window can only be read by scrolling.
      if (shown && shown.clientHeight < page.clientHeight) page.dataset['held'] = ''
      return () => delete page.dataset['held']
    },
  }
}
