import { keepTrue } from '../../shared/facilitation/settle.ts'
import type { BoardRecord } from '../boards/board-record.ts'
import type { FacilitationParts } from './facilitation-parts.ts'

/** A board has been deleted: what the day kept of its words - whispers, notes that were voted for - goes with it. */
export async function forgetBoard(
  { days, ballots }: Pick<FacilitationParts, 'days' | 'ballots'>,
  { id, workshopId }: Pick<BoardRecord, 'id' | 'workshopId'>,
): Promise<void> {
  if (workshopId === null) return
  await ballots.forgetBoard(workshopId, id)
  const day = await days.open(workshopId)
  await day.take((setting) => day.keep(keepTrue(day.state, setting)))
  await day.recount()
}
