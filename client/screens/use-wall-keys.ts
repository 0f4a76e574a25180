import { useEffect } from 'react'

export interface WallKeys {
  onNext: () => void
  onBack: () => void
  /** To where one sees it all. */
  onWhole?: () => void
  onLeave?: () => void
}

const next = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])
const back = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])

/** The keys of a keyboard, and of the clicker that people hold when they present (it sends Page Up and Page Down). */
export function useWallKeys({ onNext, onBack, onWhole, onLeave }: WallKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = actOf(event)
      if (!act) return
      // Not to the board behind, which would move.
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    const actOf = ({ key, shiftKey, ctrlKey, altKey, metaKey, target }: KeyboardEvent) => {
      if (ctrlKey || altKey || metaKey) return null
      // On a button, these two press it.
      const presses = (key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button, a')
      if (presses) return null
      if (back.has(key) || (key === ' ' && shiftKey)) return onBack
      if (next.has(key)) return onNext
      if (key === 'Home') return onWhole ?? null
      return key === 'Escape' ? (onLeave ?? null) : null
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [onNext, onBack, onWhole, onLeave])
}
