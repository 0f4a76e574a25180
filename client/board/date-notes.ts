import type { Editor } from 'tldraw'
import { whenWritten, writtenAt } from '../../shared/document/sticky-shape.ts'

/** Every note that is made on this screen says when, by the server's clock: a tablet's own may be hours off. */
export function dateNotes(editor: Editor, serverNow: () => number): () => void {
  return editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
    // One that comes back by undo was written when it was.
    if (source !== 'user' || shape.type !== 'sticky' || whenWritten(shape.meta) !== null) return shape
    return { ...shape, meta: { ...shape.meta, ...writtenAt(serverNow()) } }
  })
}
