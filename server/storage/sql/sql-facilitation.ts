import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { firstLiveState, LiveState } from '../../../shared/facilitation/live-state.ts'
import { emptyRunSheet, RunSheet } from '../../../shared/facilitation/run-sheet.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import type { LiveStore } from '../../facilitation/live-store.ts'
import { readKept, type Kept } from '../../facilitation/read-kept.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

export function sqlFacilitation(database: Database): LiveStore {
  return {
    async findState(id) {
      const row = await database
        .selectFrom('live_states')
        .select(['version', 'state'])
        .where('workshop_id', '=', id)
        .executeTakeFirst()
      return row ? ofVersion(readKept(LiveState, firstLiveState, row.state), row) : null
    },
    async findRunSheet(id) {
      const row = await database
        .selectFrom('run_sheets')
        .select(['version', 'sheet'])
        .where('workshop_id', '=', id)
        .executeTakeFirst()
      return row ? ofVersion(readKept(RunSheet, emptyRunSheet, row.sheet), row) : null
    },
    save: (id, { state, runSheet }) =>
      database.transaction().execute(async (trx) => {
        if (runSheet) await saveRunSheet(trx, id, runSheet)
        if (state) await saveState(trx, id, state)
      }),
    async addScreen({ id, workshopId, createdAt }) {
      // The token is one that nobody has ever seen: a screen comes in by being paired, not by a link.
      const tokenHash = randomBytes(32).toString('hex')
      await database
        .insertInto('viewer_links')
        .values({ id, workshop_id: workshopId, token_hash: tokenHash, created_at: createdAt, is_screen: 1 })
        .execute()
    },
    async removeScreen(id) {
      await database.deleteFrom('viewer_links').where('id', '=', id).where('is_screen', '=', 1).execute()
    },
  }
}

/** The row's own, or nothing newer could be written over what couldn't be read. */
const ofVersion = <Value extends object>({ value, lost }: Kept<Value>, { version }: { version: number }) => ({
  value: { ...value, version },
  lost,
})

async function saveState(trx: Kysely<Tables>, id: WorkshopId, { version, ...rest }: LiveState): Promise<void> {
  const state = JSON.stringify({ version, ...rest })
  const saved = await trx
    .insertInto('live_states')
    .values({ workshop_id: id, version, state })
    .onConflict((conflict) =>
      conflict.column('workshop_id').doUpdateSet({ version, state }).where('live_states.version', '<', version),
    )
    .executeTakeFirst()
  requireWritten(saved.numInsertedOrUpdatedRows, id)
}

async function saveRunSheet(trx: Kysely<Tables>, id: WorkshopId, runSheet: RunSheet): Promise<void> {
  const { version } = runSheet
  const sheet = JSON.stringify(runSheet)
  const saved = await trx
    .insertInto('run_sheets')
    .values({ workshop_id: id, version, sheet })
    .onConflict((conflict) =>
      conflict.column('workshop_id').doUpdateSet({ version, sheet }).where('run_sheets.version', '<', version),
    )
    .executeTakeFirst()
  requireWritten(saved.numInsertedOrUpdatedRows, id)
}

function requireWritten(rows: bigint | undefined, id: WorkshopId): void {
  if (rows !== 1n) throw new Error(`somebody else leads workshop ${id}`)
}
