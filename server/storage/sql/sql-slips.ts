import { sql, type Selectable } from 'kysely'
import { BoardId, RoundId, SlipId, WorkshopId, type PrincipalKey } from '../../../shared/ids.ts'
import type { SlipRecord, SlipStore } from '../../facilitation/slip-store.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

export function sqlSlips(database: Database): SlipStore {
  const select = () => database.selectFrom('slips').selectAll()
  return {
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst()
      return row ? recordOf(row) : null
    },
    add: (slip, most) =>
      database.transaction().execute(async (trx) => {
        const count = () =>
          trx
            .selectFrom('slips')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .where('board_id', '=', slip.boardId)
            .where('round_id', 'is', slip.roundId)
        const onBoard = await count().executeTakeFirstOrThrow()
        const ofPerson = await count().where('principal', '=', slip.principal).executeTakeFirstOrThrow()
        if (onBoard.count >= most.perBoard || ofPerson.count >= most.perPerson) return false
        await trx
          .insertInto('slips')
          .values({
            id: slip.id,
            workshop_id: slip.workshopId,
            board_id: slip.boardId,
            field_id: slip.fieldId,
            round_id: slip.roundId,
            principal: slip.principal,
            text: slip.text,
            at: slip.at,
            turned_up_at: slip.turnedUpAt,
          })
          .execute()
        return true
      }),
    async rewrite(id, text) {
      await database.updateTable('slips').set({ text }).where('id', '=', id).execute()
    },
    async remove(ids) {
      if (ids.length > 0) await database.deleteFrom('slips').where('id', 'in', ids).execute()
    },
    async listOfBoard(id) {
      return (await select().where('board_id', '=', id).orderBy('at').orderBy('id').execute()).map(recordOf)
    },
    async listOfRound(id) {
      return (await select().where('round_id', '=', id).orderBy('at').orderBy('id').execute()).map(recordOf)
    },
    async turnUp(boardId, fieldId, at) {
      await database
        .updateTable('slips')
        .set({ turned_up_at: at })
        .where('board_id', '=', boardId)
        .where('field_id', '=', fieldId)
        .where('round_id', 'is', null)
        .where('turned_up_at', 'is', null)
        .execute()
    },
    async moveToTray(ids, { at, withNames }) {
      if (ids.length === 0) return
      const nobody: PrincipalKey = 'server'
      await database
        .updateTable('slips')
        .set({ round_id: null, turned_up_at: at, ...(withNames ? {} : { principal: nobody, at }) })
        .where('id', 'in', ids)
        .execute()
    },
    async countRounds(id) {
      const rows = await database
        .selectFrom('slips')
        .select(({ fn }) => [
          'round_id',
          'board_id',
          fn.countAll<number>().as('slips'),
          fn.count<number>('principal').distinct().as('writers'),
        ])
        .where('workshop_id', '=', id)
        .where('round_id', 'is not', null)
        .groupBy(['round_id', 'board_id'])
        .execute()
      return rows.map((row) => ({
        roundId: RoundId.parse(row.round_id),
        boardId: BoardId.parse(row.board_id),
        slips: row.slips,
        writers: row.writers,
      }))
    },
    async countTrays(id) {
      const rows = await database
        .selectFrom('slips')
        .select(({ fn }) => [
          'board_id',
          'field_id',
          fn.countAll<number>().as('all'),
          sql<number>`count(turned_up_at)`.as('turnedUp'),
        ])
        .where('workshop_id', '=', id)
        .where('round_id', 'is', null)
        .groupBy(['board_id', 'field_id'])
        .execute()
      return rows.map((row) => ({
        boardId: BoardId.parse(row.board_id),
        fieldId: row.field_id,
        waiting: row.all - row.turnedUp,
        turnedUp: row.turnedUp,
      }))
    },
  }
}

const recordOf = (row: Selectable<Tables['slips']>): SlipRecord => ({
  id: SlipId.parse(row.id),
  workshopId: WorkshopId.parse(row.workshop_id),
  boardId: BoardId.parse(row.board_id),
  fieldId: row.field_id,
  roundId: row.round_id === null ? null : RoundId.parse(row.round_id),
  principal: row.principal as PrincipalKey,
  text: row.text,
  at: row.at,
  turnedUpAt: row.turned_up_at,
})
