import { type Editor, react } from 'tldraw'

/** The editor follows only whom it knows already, and it is told of people a moment after their presence came. The answer calls it off. */
export function followWhenSeen(editor: Editor, userId: string): () => void {
  let isOver = false
  const stop = react('follow when seen', () => {
    if (isOver || !editor.getCollaborators().some((one) => one.userId === userId)) return
    isOver = true
    editor.timers.requestAnimationFrame(() => {
      stop()
      editor.startFollowingUser(userId)
    })
  })
  return () => {
    isOver = true
    stop()
  }
}
