import type { Transaction } from 'kysely'
import type { AccountId, SchoolId, WorkshopId } from '../../../shared/ids.ts'
import type { WorkshopStore } from '../../workshops/workshop.ts'
import type { Database } from './open-database.ts'
import { insertBoards } from './insert-boards.ts'
import { sqlGuests } from './sql-guests.ts'
import type { Tables } from './tables.ts'
import { isUniqueViolation } from './unique-violation.ts'
import { completeWorkshops } from './workshop-rows.ts'

export function sqlWorkshops(database: Database): WorkshopStore {
  const select = () => database.selectFrom('workshops').selectAll()
  return {
    ...sqlGuests(database),
    async list() {
      return completeWorkshops(database, await select().orderBy('date', 'desc').orderBy('created_at', 'desc').execute())
    },
    async find(id) {
      const [workshop] = await completeWorkshops(database, await select().where('id', '=', id).execute())
      return workshop ?? null
    },
    async findByJoinCode(code) {
      const [workshop] = await completeWorkshops(database, await select().where('join_code', '=', code).execute())
      return workshop ?? null
    },
    add: ({ id, title, theme, date, createdAt, consultantIds, schoolIds }, boards) =>
      database.transaction().execute(async (trx) => {
        await trx
          .insertInto('workshops')
          .values({ id, title, theme, date, state: 'planned', join_code: null, closes_at: null, created_at: createdAt })
          .execute()
        await setConsultants(trx, id, consultantIds)
        await setSchools(trx, id, schoolIds)
        await insertBoards(trx, boards)
      }),
    change: (id, { title, theme, date, schoolIds, consultantIds }) =>
      database.transaction().execute(async (trx) => {
        const columns = {
          ...(title === undefined ? {} : { title }),
          ...(theme === undefined ? {} : { theme }),
          ...(date === undefined ? {} : { date }),
        }
        if (Object.keys(columns).length > 0)
          await trx.updateTable('workshops').set(columns).where('id', '=', id).execute()
        if (consultantIds) await setConsultants(trx, id, consultantIds)
        if (schoolIds) await setSchools(trx, id, schoolIds)
      }),
    async open(id, { joinCode, closesAt }) {
      try {
        await database
          .updateTable('workshops')
          .set({ state: 'open', join_code: joinCode, closes_at: closesAt })
          .where('id', '=', id)
          .execute()
        return true
      } catch (error) {
        if (isUniqueViolation(error, 'workshops.join_code')) return false
        throw error
      }
    },
    async close(id) {
      await database
        .updateTable('workshops')
        .set({ state: 'closed', join_code: null, closes_at: null })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .execute()
    },
    async listOverdue(now) {
      const rows = await database
        .selectFrom('workshops')
        .select('id')
        .where('state', '=', 'open')
        .where('closes_at', '<=', now)
        .execute()
      return rows.map(({ id }) => id as WorkshopId)
    },
    async remove(id) {
      await database.deleteFrom('workshops').where('id', '=', id).execute()
    },
  }
}

async function setConsultants(
  trx: Transaction<Tables>,
  id: WorkshopId,
  accountIds: readonly AccountId[],
): Promise<void> {
  await trx.deleteFrom('workshop_consultants').where('workshop_id', '=', id).execute()
  const rows = [...new Set(accountIds)].map((accountId) => ({ workshop_id: id, account_id: accountId }))
  if (rows.length > 0) await trx.insertInto('workshop_consultants').values(rows).execute()
}

async function setSchools(trx: Transaction<Tables>, id: WorkshopId, schoolIds: readonly SchoolId[]): Promise<void> {
  await trx.deleteFrom('workshop_schools').where('workshop_id', '=', id).execute()
  const rows = [...new Set(schoolIds)].map((schoolId, place) => ({ workshop_id: id, school_id: schoolId, place }))
  if (rows.length > 0) await trx.insertInto('workshop_schools').values(rows).execute()
}
