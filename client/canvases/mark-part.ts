/** How long a part that one was brought to stays marked. */
const markedMs = 2_600

/** Marks a field or list for a moment, so that the eye finds it; `focus` puts the caret there, too. Answers with it. */
export function markPart(inside: ParentNode, partId: string, focus: boolean): HTMLElement | null {
  const part = inside.querySelector<HTMLElement>(`[data-part="${CSS.escape(partId)}"]`)
  if (!part) return null
  part.dataset['marked'] = ''
  setTimeout(() => delete part.dataset['marked'], markedMs)
  if (focus) {
    // What can be written in goes before what can be pressed, such as a question's way out.
    const target = part.querySelector<HTMLElement>('textarea:not([readonly])') ?? part.querySelector('button')
    target?.focus({ preventScroll: true })
  }
  return part
}
