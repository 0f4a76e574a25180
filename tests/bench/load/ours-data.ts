/** A data folder for the product with a day that is under way: boards that are everybody's, and people with sessions. */
import { createHash, randomInt } from 'node:crypto'
import { BoardId } from '../../../shared/ids.ts'
import { newId } from '../../../server/new-id.ts'
import { makeFolder } from '../../../server/storage/make-folder.ts'
import { openDatabase } from '../../../server/storage/sql/open-database.ts'
import { insertSeed } from '../../../server/storage/sql/update-log-seed.ts'
import { type PreparedBoard, seedClient } from '../../support/dragged-board.ts'

export interface OursData {
  boards: BoardId[]
  /** One person's cookie each. */
  cookies: string[]
}

const dayMs = 24 * 60 * 60 * 1000

export async function fillDataFolder(
  dataDir: string,
  { seed }: PreparedBoard,
  wanted: { boards: number; people: number },
): Promise<OursData> {
  makeFolder(dataDir)
  const database = await openDatabase(dataDir)
  const now = Date.now()
  const workshopId = newId()
  const boards = Array.from({ length: wanted.boards }, () => BoardId.parse(newId()))
  const sessions = Array.from({ length: wanted.people }, newSession)
  await database.transaction().execute(async (trx) => {
    await trx
      .insertInto('workshops')
      .values({
        id: workshopId,
        title: 'En dag',
        theme: null,
        date: '2027-01-15',
        state: 'open',
        join_code: 'ABCDEF',
        closes_at: now + dayMs,
        created_at: now,
      })
      .execute()
    for (const [i, { idHash }] of sessions.entries()) {
      const guestId = newId()
      await trx
        .insertInto('guests')
        .values({ id: guestId, name: `Deltager ${i}`, workshop_id: workshopId, school_id: null, created_at: now })
        .execute()
      await trx
        .insertInto('sessions')
        .values({
          id_hash: idHash,
          account_id: null,
          guest_id: guestId,
          link_id: null,
          expires_at: now + dayMs / 2,
          ends_at: now + dayMs,
        })
        .execute()
    }
    for (const id of boards) {
      const epoch = newId()
      await trx
        .insertInto('boards')
        .values({
          id,
          canvas: 'blank',
          title: 'En tavle',
          workshop_id: workshopId,
          school_id: null,
          epoch,
          version: 0,
          created_at: now,
          changed_at: null,
        })
        .execute()
      await insertSeed(trx, { boardId: id, epoch, update: seed, clientId: seedClient, at: now })
    }
  })
  await database.destroy()
  return { boards, cookies: sessions.map(({ cookie }) => cookie) }
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

function newSession(): { cookie: string; idHash: string } {
  const id = Array.from({ length: 40 }, () => letters[randomInt(letters.length)]).join('')
  return { cookie: `session=${id}`, idHash: createHash('sha256').update(id).digest('hex') }
}
