import type { Editor } from 'tldraw'

/** The editor's keys work while the focus is in the editor, and nowhere else: a letter typed at another button of the page is no tool. */
export function followFocus(editor: Editor): () => void {
  const container = editor.getContainer()
  const look = (target: EventTarget | null) => {
    const isHere = target instanceof Node && container.contains(target)
    if (isHere !== editor.getInstanceState().isFocused) {
      if (isHere) editor.focus({ focusContainer: false })
      else editor.blur({ blurContainer: false })
    }
  }
  const onFocusIn = (event: FocusEvent) => look(event.target)
  const onPointerDown = (event: PointerEvent) => look(event.target)
  document.addEventListener('focusin', onFocusIn)
  document.addEventListener('pointerdown', onPointerDown, { capture: true })
  return () => {
    document.removeEventListener('focusin', onFocusIn)
    document.removeEventListener('pointerdown', onPointerDown, { capture: true })
  }
}
