/** Workshops with what belongs to them, put together from their tables. */
import type { Selectable } from 'kysely'
import type { School } from '../../../shared/api/schools.ts'
import { AccountId, SchoolId, WorkshopId } from '../../../shared/ids.ts'
import type { WorkshopRecord } from '../../workshops/workshop.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['workshops']>

export async function completeWorkshops(database: Database, rows: readonly Row[]): Promise<WorkshopRecord[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const schools = await database
    .selectFrom('workshop_schools')
    .innerJoin('schools', 'schools.id', 'workshop_schools.school_id')
    .where('workshop_id', 'in', ids)
    .orderBy('place')
    .select(['workshop_id', 'schools.id', 'schools.name', 'schools.colour'])
    .execute()
  const consultants = await database
    .selectFrom('workshop_consultants')
    .innerJoin('accounts', 'accounts.id', 'workshop_consultants.account_id')
    .where('workshop_id', 'in', ids)
    .orderBy('accounts.name')
    .select(['workshop_id', 'accounts.id', 'accounts.name'])
    .execute()
  const schoolsOf = groupByWorkshop(schools)
  const consultantsOf = groupByWorkshop(consultants)
  return rows.map((row) =>
    complete(
      row,
      (schoolsOf.get(row.id) ?? []).map(({ id, name, colour }) => ({ id: SchoolId.parse(id), name, colour })),
      (consultantsOf.get(row.id) ?? []).map(({ id, name }) => ({ id: AccountId.parse(id), name })),
    ),
  )
}

function complete(row: Row, schools: School[], consultants: { id: AccountId; name: string }[]): WorkshopRecord {
  return {
    id: WorkshopId.parse(row.id),
    title: row.title,
    theme: row.theme,
    date: row.date,
    state: row.state,
    joinCode: row.join_code,
    closesAt: row.closes_at,
    createdAt: row.created_at,
    schools,
    consultants,
    schoolIds: schools.map(({ id }) => id),
    consultantIds: consultants.map(({ id }) => id),
  }
}

function groupByWorkshop<Item extends { workshop_id: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(item.workshop_id)
    if (group) group.push(item)
    else groups.set(item.workshop_id, [item])
  }
  return groups
}
