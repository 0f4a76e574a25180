/**
 * The words in shapes and text boxes are one value: of two who write in them at once, one would lose all. So whoever comes second is led
 * out again, and told who writes there. (Notes and fields need none of this: every letter of everybody's stays.)
 */
import type { Editor, TLShapeId } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import type { PresenceState } from '../../shared/protocol/messages.ts'

export function guardWriting(editor: Editor, awareness: Awareness, tell: (name: string) => void): () => void {
  const isOneValue = (id: TLShapeId | null) => id !== null && editor.getShape(id)?.type !== 'sticky'
  return editor.sideEffects.registerAfterChangeHandler('instance_page_state', (before, after) => {
    const id = after.editingShapeId
    if (id === before.editingShapeId) return
    const writer = isOneValue(id) ? otherWriter(awareness, id) : null
    if (writer !== null) {
      // Not at once: whatever lets one write is still about to enter that state, and fails if there is nothing to write in.
      queueMicrotask(() => {
        if (editor.getEditingShapeId() === id) editor.setEditingShape(null)
      })
      tell(writer)
    } else if (awareness.getLocalState()) {
      if (isOneValue(id)) awareness.setLocalStateField('writing', id)
      else if (isOneValue(before.editingShapeId)) awareness.setLocalStateField('writing', null)
    }
  })
}

/** The name of somebody else who is writing in the shape. */
function otherWriter(awareness: Awareness, shapeId: string | null): string | null {
  for (const [clientId, state] of awareness.getStates()) {
    const { user, writing } = state as Partial<PresenceState>
    if (clientId !== awareness.clientID && writing === shapeId && user) return user.name
  }
  return null
}
