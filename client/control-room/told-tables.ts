/** The tables as they were asked for, with what has been told since: a hand is up at once, and not at the next look. */
import type { Table } from '../../shared/api/control-room.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { BoardId } from '../../shared/ids.ts'

/** A table of which nothing new was told stays the same object. */
export function toldTables(tables: readonly Table[], view: LiveView | null): readonly Table[] {
  if (!view) return tables
  const { hands, timeRequests, trays } = view
  return tables.map((table) => {
    const isHere = ({ boardId }: { boardId: BoardId }) => boardId === table.board.id
    const handAt = hands.find(isHere)?.at ?? null
    const timeAskedAt = timeRequests.find(isHere)?.at ?? null
    const waitingSlips = trays.filter(isHere).reduce((sum, { waiting }) => sum + waiting, 0)
    const isSame = handAt === table.handAt && timeAskedAt === table.timeAskedAt && waitingSlips === table.waitingSlips
    return isSame ? table : { ...table, handAt, timeAskedAt, waitingSlips }
  })
}
