import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { BoardSnapshot } from '../../shared/document/snapshot.ts'
import type { Language } from '../../shared/languages.ts'
import type { LeftText } from '../sync/left-text.ts'

type Written = Pick<BoardSnapshot, 'fields' | 'rows'> & { notes: readonly { text: string }[] }

/** Everything that is written on a board, in the order of its canvas, then its notes: for reading and copying where the board can't be shown. */
export function textsOfBoard(canvas: Canvas, { fields, rows, notes }: Written, language: Language): LeftText[] {
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
