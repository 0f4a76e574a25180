/**
 * The names by which people tell each other in which text they are writing (`PresenceState.writing`): `f:<field>`, `n:<shape>`,
 * `rows:<list>/<row>/<cell>`.
 */
import type { Canvas } from '../canvases/canvas.ts'
import { fieldRoot, listRoot } from './layout.ts'

export const cellRoot = (listId: string, rowId: string, cellId: string): string =>
  `${listRoot(listId)}/${rowId}/${cellId}`

/** The phase in which somebody is writing; null when it is none of the canvas's texts. */
export function phaseOfRoot(canvas: Canvas, root: string): string | null {
  const field = canvas.fields.find(({ id }) => fieldRoot(id) === root)
  if (field) return field.phase
  return canvas.lists.find(({ id }) => root.startsWith(`${listRoot(id)}/`))?.phase ?? null
}
