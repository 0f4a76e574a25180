import { ArrowLeft, ArrowRight, Maximize, Presentation, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from '../ui/class-names.ts'
import { Button } from '../ui/button.tsx'
import { toggleFullScreen } from './full-screen.ts'
import { useWallKeys } from './use-wall-keys.ts'
import './wall-ways.css'

const stayMs = 3_000

/** The ways through a projector's view: keys, and buttons that are there only for who moves the pointer or comes by Tab. */
export function WallWays(props: { onNext: () => void; onBack: () => void; onWhole: () => void; onLeave: () => void }) {
  const { onNext, onBack, onWhole, onLeave } = props
  const words = useWords()
  const isPointing = usePointing()
  useWallKeys(props)
  return (
    <nav className={classNames('wall-ways', isPointing && 'wall-ways-seen')} aria-label={words('screens.ways')}>
      <Button look="plain" icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
        {words('screens.back')}
      </Button>
      <Button look="plain" icon={<ArrowRight aria-hidden="true" />} onClick={onNext}>
        {words('screens.next')}
      </Button>
      <Button look="plain" icon={<Presentation aria-hidden="true" />} onClick={onWhole}>
        {words('screens.whole')}
      </Button>
      <Button look="plain" icon={<Maximize aria-hidden="true" />} onClick={() => void toggleFullScreen(document)}>
        {words('screens.fullScreen')}
      </Button>
      <Button look="plain" icon={<X aria-hidden="true" />} onClick={onLeave}>
        {words('screens.leave')}
      </Button>
    </nav>
  )
}

/** Has the pointer moved just now? */
function usePointing(): boolean {
  const [isPointing, setPointing] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const onMove = () => {
      setPointing(true)
      clearTimeout(timer)
      timer = setTimeout(() => setPointing(false), stayMs)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerdown', onMove)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerdown', onMove)
    }
  }, [])
  return isPointing
}
