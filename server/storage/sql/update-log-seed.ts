/** The first row of a board's log. Written in the transaction that creates the board, so that no board is ever without its seed. */
import type { Transaction } from 'kysely'
import type { BoardId } from '../../../shared/ids.ts'
import { checksumOf } from './checksum.ts'
import type { Tables } from './tables.ts'

export interface Seed {
  boardId: BoardId
  epoch: string
  /** `Y.encodeStateAsUpdate` of `seedBoard`'s document. */
  update: Uint8Array
  /** The client id that the seed was written under: bound to the server, so that nobody can write as the seed. */
  clientId: number
  /** ms since 1970 */
  at: number
}

/** The board's row in `boards` must be there already, with this epoch. */
export async function insertSeed(trx: Transaction<Tables>, seed: Seed): Promise<void> {
  const { boardId, epoch, update, clientId, at } = seed
  const fence = await trx
    .updateTable('boards')
    .set({ version: 1 })
    .where('id', '=', boardId)
    .where('epoch', '=', epoch)
    .executeTakeFirst()
  if (fence.numUpdatedRows !== 1n) throw new Error(`no board ${boardId} of this epoch to seed`)
  await trx
    .insertInto('board_updates')
    .values({
      board_id: boardId,
      seq: 1,
      payload: Buffer.from(update),
      checksum: checksumOf(update),
      principal: 'server',
      at,
    })
    .execute()
  await trx
    .insertInto('board_clients')
    .values({ board_id: boardId, client_id: clientId, principal: 'server', at })
    .execute()
}
