import type { BoardFields } from '../../shared/api/boards.ts'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { Language } from '../../shared/languages.ts'
import type { LeftText } from '../sync/left-text.ts'

/** Everything that is written on a board, in the order of its canvas, then its notes: for reading and copying where the board can't be shown. */
export function textsOfBoard(canvas: Canvas, { fields, rows, notes }: BoardFields, language: Language): LeftText[] {
  const texts = [
    ...canvas.fields.map(({ id }) => ({ key: `f:${id}`, text: fields[id] ?? '' })),
    ...canvas.lists.flatMap(({ id, cells }) =>
      (rows[id] ?? []).map((row) => ({
        key: `rows:${id}`,
        text: cells
          .filter((cell) => row[cell.id]?.trim())
          .map((cell) => `${cell.name[language]}: ${row[cell.id]}`)
          .join('\n'),
      })),
    ),
    ...notes.map(({ text }) => ({ key: 'n:', text })),
  ]
  return texts.map(({ key, text }) => ({ key, text: text.trim() })).filter(({ text }) => text !== '')
}
