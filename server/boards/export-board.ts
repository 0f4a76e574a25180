/** A board as a file to keep. */
import type { AuthorsAnswer, ExportFormat } from '../../shared/api/boards.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { boardMarkdown } from '../../shared/document/board-markdown.ts'
import type { Language } from '../../shared/languages.ts'
import { nameByClientId } from './authors.ts'
import { fieldsOf } from './board-fields.ts'
import type { BoardParts } from './board-parts.ts'
import type { BoardInPlace } from './boards.ts'
import { readBoard } from './read-board.ts'

interface Wanted {
  as: ExportFormat
  language: Language
  /** Who is named as having written. */
  authors: AuthorsAnswer['authors']
}

export interface ExportedBoard {
  body: string
  type: string
  fileName: string
}

export async function exportBoard(
  parts: BoardParts,
  { board, workshop }: BoardInPlace,
  { as, language, authors: named }: Wanted,
): Promise<ExportedBoard> {
  const fileName = `${fileNameOf(board.title)}.${as}`
  if (as === 'svg') return { body: await parts.digests.draw(board, language), type: 'image/svg+xml', fileName }

  const canvas = requireCanvas(board.canvas)
  const snapshot = await readBoard(parts.log, board.id, canvas)
  const authors = nameByClientId(named)
  const school = board.schoolId && (await parts.schools.find(board.schoolId))
  if (as === 'md') {
    const body = boardMarkdown(canvas, snapshot, {
      title: board.title,
      school: school?.name ?? null,
      workshop: workshop?.title ?? null,
      date: workshop?.date ?? null,
      language,
      authors,
    })
    return { body, type: 'text/markdown; charset=utf-8', fileName }
  }
  const about = {
    title: board.title,
    school: school?.name ?? null,
    workshop: workshop && { title: workshop.title, date: workshop.date, theme: workshop.theme },
    version: board.version,
    changedAt: board.changedAt === null ? null : new Date(board.changedAt).toISOString(),
  }
  const { drawings } = snapshot
  const body = JSON.stringify({ ...about, ...fieldsOf(board.canvas, snapshot, authors), drawings }, null, 2)
  return { body, type: 'application/json; charset=utf-8', fileName }
}

/** What every file system takes. */
const fileNameOf = (title: string): string => title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'board'
