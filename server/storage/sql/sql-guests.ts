/** Those who take part in a workshop without an account: guests, and holders of a viewer link. */
import { GuestId, SchoolId, WorkshopId } from '../../../shared/ids.ts'
import type { WorkshopStore } from '../../workshops/workshop.ts'
import type { Database } from './open-database.ts'

type GuestStore = Pick<
  WorkshopStore,
  'findGuest' | 'countGuests' | 'addGuest' | 'changeGuest' | 'setViewerLink' | 'removeViewerLink' | 'findViewerLink'
>

export function sqlGuests(database: Database): GuestStore {
  return {
    async findGuest(id) {
      const row = await database.selectFrom('guests').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) return null
      return {
        id: GuestId.parse(row.id),
        name: row.name,
        workshopId: WorkshopId.parse(row.workshop_id),
        schoolId: row.school_id === null ? null : SchoolId.parse(row.school_id),
        createdAt: row.created_at,
      }
    },
    async countGuests(id) {
      const row = await database
        .selectFrom('guests')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('workshop_id', '=', id)
        .executeTakeFirstOrThrow()
      return row.count
    },
    async addGuest({ id, name, workshopId, schoolId, createdAt }) {
      await database
        .insertInto('guests')
        .values({ id, name, workshop_id: workshopId, school_id: schoolId, created_at: createdAt })
        .execute()
    },
    async changeGuest(id, { name, schoolId }) {
      await database.updateTable('guests').set({ name, school_id: schoolId }).where('id', '=', id).execute()
    },
    setViewerLink: ({ id, workshopId, tokenHash, createdAt }) =>
      database.transaction().execute(async (trx) => {
        await trx.deleteFrom('viewer_links').where('workshop_id', '=', workshopId).where('is_screen', '=', 0).execute()
        await trx
          .insertInto('viewer_links')
          .values({ id, workshop_id: workshopId, token_hash: tokenHash, created_at: createdAt })
          .execute()
      }),
    async removeViewerLink(workshopId) {
      await database
        .deleteFrom('viewer_links')
        .where('workshop_id', '=', workshopId)
        .where('is_screen', '=', 0)
        .execute()
    },
    async findViewerLink(tokenHash) {
      const row = await database
        .selectFrom('viewer_links')
        .select(['id', 'workshop_id'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return row ? { id: row.id, workshopId: WorkshopId.parse(row.workshop_id) } : null
    },
  }
}
