import type { Selectable } from 'kysely'
import { z } from 'zod'
import { Subject, VoteResult } from '../../../shared/facilitation/live-state.ts'
import { BallotId, BoardId, VoteId, WorkshopId, type PrincipalKey } from '../../../shared/ids.ts'
import type { BallotRecord, BallotStore, VoteRecord } from '../../facilitation/ballot-store.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

export function sqlBallots(database: Database): BallotStore {
  const ofPerson = (voteId: VoteId, principal: PrincipalKey) =>
    database.selectFrom('ballots').selectAll().where('vote_id', '=', voteId).where('principal', '=', principal)
  return {
    async find(id) {
      const row = await database.selectFrom('ballots').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? ballotOf(row) : null
    },
    add: ({ id, workshopId, voteId, boardId, item, principal, at }, { budget, mayPile }) =>
      database.transaction().execute(async (trx) => {
        const given = await trx
          .selectFrom('ballots')
          .select(['board_id', 'item'])
          .where('vote_id', '=', voteId)
          .where('principal', '=', principal)
          .execute()
        const isGiven = given.some((ballot) => ballot.board_id === boardId && ballot.item === item)
        if (given.length >= budget || (isGiven && !mayPile)) return false
        await trx
          .insertInto('ballots')
          .values({ id, workshop_id: workshopId, vote_id: voteId, board_id: boardId, item, principal, at })
          .execute()
        return true
      }),
    async remove(id) {
      await database.deleteFrom('ballots').where('id', '=', id).execute()
    },
    async listOfPerson(voteId, principal) {
      return (await ofPerson(voteId, principal).orderBy('at').orderBy('id').execute()).map(ballotOf)
    },
    async countVoters(voteId) {
      const row = await database
        .selectFrom('ballots')
        .select(({ fn }) => fn.count<number>('principal').distinct().as('count'))
        .where('vote_id', '=', voteId)
        .executeTakeFirstOrThrow()
      return row.count
    },
    async tally(voteId) {
      const rows = await database
        .selectFrom('ballots')
        .select(({ fn }) => ['board_id', 'item', fn.countAll<number>().as('votes')])
        .where('vote_id', '=', voteId)
        .groupBy(['board_id', 'item'])
        .orderBy('votes', 'desc')
        .orderBy('item')
        .execute()
      return rows.map(({ board_id, item, votes }) => ({ boardId: BoardId.parse(board_id), item, votes }))
    },
    close: (vote) =>
      database.transaction().execute(async (trx) => {
        await trx
          .insertInto('vote_results')
          .values({
            vote_id: vote.id,
            workshop_id: vote.workshopId,
            subject: JSON.stringify(vote.subject),
            budget: vote.budget,
            opened_at: vote.openedAt,
            closed_at: vote.closedAt,
            voters: vote.voters,
            results: JSON.stringify(vote.results),
          })
          .execute()
        await trx.deleteFrom('ballots').where('vote_id', '=', vote.id).execute()
      }),
    async findResult(id) {
      const row = await database.selectFrom('vote_results').selectAll().where('vote_id', '=', id).executeTakeFirst()
      return row ? voteOf(row) : null
    },
    forgetBoard: (id, boardId) =>
      database.transaction().execute(async (trx) => {
        const rows = await trx.selectFrom('vote_results').selectAll().where('workshop_id', '=', id).execute()
        for (const vote of rows.map(voteOf)) {
          const left = vote.results.filter((result) => result.boardId !== boardId)
          if (left.length === vote.results.length) continue
          const results = JSON.stringify(left)
          await trx.updateTable('vote_results').set({ results }).where('vote_id', '=', vote.id).execute()
        }
      }),
    async listResults(id) {
      const rows = await database
        .selectFrom('vote_results')
        .selectAll()
        .where('workshop_id', '=', id)
        .orderBy('closed_at', 'desc')
        .execute()
      return rows.map(voteOf)
    },
  }
}

const ballotOf = (row: Selectable<Tables['ballots']>): BallotRecord => ({
  id: BallotId.parse(row.id),
  workshopId: WorkshopId.parse(row.workshop_id),
  voteId: VoteId.parse(row.vote_id),
  boardId: BoardId.parse(row.board_id),
  item: row.item,
  principal: row.principal as PrincipalKey,
  at: row.at,
})

const voteOf = (row: Selectable<Tables['vote_results']>): VoteRecord => ({
  id: VoteId.parse(row.vote_id),
  workshopId: WorkshopId.parse(row.workshop_id),
  subject: Subject.parse(JSON.parse(row.subject)),
  budget: row.budget,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  voters: row.voters,
  results: z.array(VoteResult).parse(JSON.parse(row.results)),
})
