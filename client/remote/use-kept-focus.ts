import { useEffect, useRef, type RefObject } from 'react'

/**
 * Whoever works the remote by keyboard stays in it when the button that they pressed is gone: what was switched off, or has become
 * another button. To be called where everything is drawn anew that the remote shows.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  const isInside = useRef(true)
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      const at = target instanceof Element ? target : null
      // Menus and dialogs that the remote opens stand beside it, and give the focus back.
      if (panel.current?.contains(at)) isInside.current = true
      else if (!at?.closest('[role="menu"], [role="dialog"], [role="alertdialog"]')) isInside.current = false
    }
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !panel.current?.contains(target)) isInside.current = false
    }
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('pointerdown', onPointerDown)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('pointerdown', onPointerDown)
    }
  }, [panel])
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) panel.current?.focus({ preventScroll: true })
  })
}
