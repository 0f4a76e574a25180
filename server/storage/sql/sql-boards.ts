import { sql, type Selectable } from 'kysely'
import { CanvasId } from '../../../shared/canvases/canvas-id.ts'
import { BoardId, ImageId, SchoolId, WorkshopId, type PrincipalKey } from '../../../shared/ids.ts'
import type { BoardRecord, BoardStore } from '../../boards/board-record.ts'
import { insertBoards } from './insert-boards.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

export function sqlBoards(database: Database): BoardStore {
  const select = () => database.selectFrom('boards').selectAll()
  return {
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst()
      return row ? recordOf(row) : null
    },
    async listOfWorkshop(id) {
      // Boards that were handed out together have one moment; `rowid` keeps the order in which they were made.
      const rows = await select()
        .where('workshop_id', '=', id)
        .orderBy('created_at')
        .orderBy(sql`rowid`)
        .execute()
      return rows.map(recordOf)
    },
    async listOfSchool(id) {
      const rows = await select().where('school_id', '=', id).orderBy('created_at', 'desc').execute()
      return rows.map(recordOf)
    },
    add: (boards) => database.transaction().execute((trx) => insertBoards(trx, boards)),
    async rename(id, title) {
      await database.updateTable('boards').set({ title }).where('id', '=', id).execute()
    },
    remove: (id, at) =>
      database.transaction().execute(async (trx) => {
        const images = await trx.selectFrom('images').select('id').where('board_id', '=', id).execute()
        await trx
          .insertInto('deleted_boards')
          .values({ id, at })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await trx.deleteFrom('boards').where('id', '=', id).execute()
        return images.map((image) => ImageId.parse(image.id))
      }),
    async wasDeleted(id) {
      const row = await database.selectFrom('deleted_boards').select('id').where('id', '=', id).executeTakeFirst()
      return row !== undefined
    },
    async clientsOf(id) {
      const rows = await database
        .selectFrom('board_clients')
        .select(['client_id', 'principal', 'at'])
        .where('board_id', '=', id)
        .execute()
      return new Map(rows.map((row) => [row.client_id, { principal: row.principal as PrincipalKey, since: row.at }]))
    },
    async namesOf(principals) {
      const idsOf = (kind: string) =>
        principals.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))
      const accounts = await peopleOf(database, 'accounts', idsOf('account'))
      const guests = await peopleOf(database, 'guests', idsOf('guest'))
      return new Map([
        ...accounts.map(({ id, ...person }) => [`account:${id}`, person] as const),
        ...guests.map(({ id, ...person }) => [`guest:${id}`, person] as const),
      ])
    },
  }
}

async function peopleOf(database: Database, table: 'accounts' | 'guests', ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await database.selectFrom(table).select(['id', 'name', 'school_id']).where('id', 'in', ids).execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    schoolId: row.school_id === null ? null : SchoolId.parse(row.school_id),
  }))
}

const recordOf = (row: Selectable<Tables['boards']>): BoardRecord => ({
  id: BoardId.parse(row.id),
  canvas: CanvasId.parse(row.canvas),
  title: row.title,
  workshopId: row.workshop_id === null ? null : WorkshopId.parse(row.workshop_id),
  schoolId: row.school_id === null ? null : SchoolId.parse(row.school_id),
  version: row.version,
  createdAt: row.created_at,
  changedAt: row.changed_at,
})
