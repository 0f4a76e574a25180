/** What is going on at the boards right now. The rooms know; those who list boards ask. */
import type { BoardId, SchoolId } from '../../shared/ids.ts'

export interface PersonAtBoard {
  boardId: BoardId
  /** As others on the board know them (`PresenceUser.id`). */
  id: string
  name: string
  schoolId: SchoolId | null
}

export interface LiveBoards {
  present(boardIds: readonly BoardId[]): PersonAtBoard[]
  /** Shows everyone out: the board is gone. */
  closeBoard(boardId: BoardId): void
}
