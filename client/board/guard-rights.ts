/**
 * What a step doesn't allow, the editor doesn't do: what is there can't be moved, recoloured or deleted by who may not. Nobody then
 * sees something happen that the server would take back. (What can't be made has no tool; what is pasted all the same is taken back by
 * the binding.)
 */
import { type Editor, react, type TLShape } from 'tldraw'
import { changedGroups, toGroups, type PlainRecord } from '../../shared/document/records.ts'
import { changedPart, mayChange, type BoardChange } from '../../shared/facilitation/may-change.ts'
import type { BoundRights } from '../../shared/facilitation/rights.ts'

export interface StepOfBoard {
  rights: BoundRights
  canvas: string
}

export const mayDo = (change: BoardChange, step: StepOfBoard | null): boolean =>
  step === null || mayChange(change, step.rights, step.canvas)

interface Given {
  step: () => StepOfBoard | null
  /** Did the person at this screen make the shape? */
  isOwn: (shapeId: string) => boolean
}

export function guardRights(editor: Editor, { step, isOwn }: Given): () => void {
  const leaveTool = () => {
    const made = madeWith(editor.getCurrentToolId())
    if (made !== null && !mayDo({ kind: 'new', shape: made }, step())) {
      queueMicrotask(() => editor.setCurrentTool('select'))
    }
  }
  const stops = [
    // A key of the keyboard chooses a tool that has no button just now.
    react('leave a tool that the step doesn’t allow', leaveTool),
    editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
      if (source !== 'user' || step() === null) return after
      const was = new Map(Object.entries(toGroups(plain(before))))
      const changed = Object.entries(changedGroups(plain(before), plain(after)))
      const parts = changed.map(([key, value]) => changedPart(key, was.get(key), value))
      const change = { kind: 'changed' as const, shape: before.type, parts, isOwn: isOwn(before.id) }
      return parts.length === 0 || mayDo(change, step()) ? after : before
    }),
    editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
      if (source !== 'user' || mayDo({ kind: 'removed', shape: shape.type, isOwn: isOwn(shape.id) }, step())) return
      return false
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** What a tool makes; null: nothing. */
const madeWith = (tool: string): string | null =>
  ['sticky', 'draw', 'highlight', 'text', 'arrow', 'geo'].includes(tool) ? tool : null

const plain = (shape: TLShape): PlainRecord => shape as unknown as PlainRecord
