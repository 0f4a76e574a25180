/** What the tables are called: by their school; with the canvas where a school has more than one board, or the board's title where even that is shared. */
import type { Board } from '../../shared/api/boards.ts'
import type { School } from '../../shared/api/schools.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { Language } from '../../shared/languages.ts'

export interface TableName {
  /** The school, or what a common board is called. */
  name: string
  /** Which of its boards; null where it has but this one. */
  board: string | null
  /** Both, for what is said of it elsewhere. */
  said: string
}

interface Named {
  board: Pick<Board, 'id' | 'title' | 'canvas' | 'schoolId'>
}

export function nameTables(
  tables: readonly Named[],
  schools: readonly Pick<School, 'id' | 'name'>[],
  language: Language,
): Map<BoardId, TableName> {
  const schoolName = new Map<string | null, string>(schools.map(({ id, name }) => [id, name]))
  const canvasOf = ({ board }: Named) => requireCanvas(board.canvas).name[language]
  return new Map(
    tables.map((table): [BoardId, TableName] => {
      const school = schoolName.get(table.board.schoolId)
      const { id, title } = table.board
      if (school === undefined) return [id, { name: title, board: null, said: title }]
      const beside = tables.filter(({ board }) => board.schoolId === table.board.schoolId && board.id !== id)
      if (beside.length === 0) return [id, { name: school, board: null, said: school }]
      const isAlike = beside.some(({ board }) => board.canvas === table.board.canvas)
      const board = isAlike ? title : canvasOf(table)
      return [id, { name: school, board, said: `${school} · ${board}` }]
    }),
  )
}
