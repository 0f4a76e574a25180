import type { Board } from '../../shared/api/boards.ts'
import type { BoardId } from '../../shared/ids.ts'
import { classNames } from '../ui/class-names.ts'
import { BoardCard, type PersonHere } from './board-card.tsx'

export type PeopleByBoard = ReadonlyMap<BoardId, readonly PersonHere[]>

/** Boards side by side, each as a card. */
export function BoardGrid({
  boards,
  people,
  className,
}: {
  boards: readonly Board[]
  people?: PeopleByBoard
  className?: string
}) {
  return (
    <ul className={classNames('board-grid', className)}>
      {boards.map((board) => (
        <li key={board.id}>
          <BoardCard board={board} here={people?.get(board.id) ?? []} />
        </li>
      ))}
    </ul>
  )
}
