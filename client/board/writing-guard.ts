/**
 * The words in shapes and text boxes are one value: of two who write in them at once, one would lose all. So whoever comes second is told
 * who writes there. (Notes and fields need none of this: every letter of everybody's stays.)
 */
import type { Editor, TLShapeId } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import type { PresenceState } from '../../shared/protocol/messages.ts'

export function guardWriting(editor: Editor, awareness: Awareness, tell: (name: string) => void): () => void {
  const writerOf = (shapeId: string): string | null => {
    for (const [clientId, state] of awareness.getStates()) {
      const { user, writing } = state as Partial<PresenceState>
      if (clientId !== awareness.clientID && writing === shapeId && user) return user.name
    }
    return null
  }
  const isOneValue = (id: TLShapeId | null) => id !== null && editor.getShape(id)?.type !== 'sticky'

  const stopAsking = editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (before, after) => {
    const id = after.editingShapeId
    if (id === null || id === before.editingShapeId || !isOneValue(id)) return after
    const name = writerOf(id)
    if (name === null) return after
    queueMicrotask(() => tell(name))
    return { ...after, editingShapeId: null }
  })
  const stopTelling = editor.sideEffects.registerAfterChangeHandler('instance_page_state', (before, after) => {
    const id = after.editingShapeId
    if (id === before.editingShapeId || !awareness.getLocalState()) return
    if (isOneValue(id)) awareness.setLocalStateField('writing', id)
    else if (isOneValue(before.editingShapeId)) awareness.setLocalStateField('writing', null)
  })
  return () => {
    stopAsking()
    stopTelling()
  }
}
