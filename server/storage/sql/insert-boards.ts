import type { Transaction } from 'kysely'
import type { NewBoardRecord } from '../../boards/board-record.ts'
import type { Tables } from './tables.ts'
import { insertSeed } from './update-log-seed.ts'

/** Boards with the first row of their logs, in the caller's transaction. */
export async function insertBoards(trx: Transaction<Tables>, boards: readonly NewBoardRecord[]): Promise<void> {
  for (const { id, canvas, title, workshopId, schoolId, createdAt, seed } of boards) {
    await trx
      .insertInto('boards')
      .values({
        id,
        canvas,
        title,
        workshop_id: workshopId,
        school_id: schoolId,
        epoch: seed.epoch,
        version: 0,
        created_at: createdAt,
        changed_at: null,
      })
      .execute()
    await insertSeed(trx, { boardId: id, at: createdAt, ...seed })
  }
}
