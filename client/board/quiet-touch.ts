import type { Editor } from 'tldraw'

/**
 * The editor means to prevent what a browser makes of a touch, from a listener that may not: React's are passive, and the browser
 * complains of it in the console at every tap. Nothing is lost when the editor doesn't hear of the touch's beginning: it goes by pointers.
 */
export function quietTouch(editor: Editor): () => void {
  const canvas = editor.getContainer().querySelector<HTMLElement>('.tl-canvas')
  const onTouchStart = (event: TouchEvent) => event.stopPropagation()
  canvas?.addEventListener('touchstart', onTouchStart, { passive: true })
  return () => canvas?.removeEventListener('touchstart', onTouchStart)
}
