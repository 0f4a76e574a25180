import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { LiveState } from '../../../shared/facilitation/live-state.ts'
import { RunSheet } from '../../../shared/facilitation/run-sheet.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import type { LiveStore } from '../../facilitation/live-store.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

export function sqlFacilitation(database: Database): LiveStore {
  return {
    async findState(id) {
      const row = await database
        .selectFrom('live_states')
        .select('state')
        .where('workshop_id', '=', id)
        .executeTakeFirst()
      return row ? LiveState.parse(JSON.parse(row.state)) : null
    },
    async findRunSheet(id) {
      const row = await database
        .selectFrom('run_sheets')
        .select('sheet')
        .where('workshop_id', '=', id)
        .executeTakeFirst()
      return row ? RunSheet.parse(JSON.parse(row.sheet)) : null
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
