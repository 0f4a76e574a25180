import { BallotsAnswer } from '../../shared/api/facilitation.ts'
import type { BallotId, VoteId, WorkshopId } from '../../shared/ids.ts'
import { request } from '../http/request.ts'

export type OwnBallot = BallotsAnswer['ballots'][number]

/** What a person's device asks about one vote. Each answers with all of one's own ballots, and throws an `ApiError`. */
export interface BallotLine {
  list(): Promise<readonly OwnBallot[]>
  give(ballot: OwnBallot): Promise<readonly OwnBallot[]>
  take(id: BallotId): Promise<readonly OwnBallot[]>
}

export function ballotLine(workshopId: WorkshopId, voteId: VoteId): BallotLine {
  const path = `/api/workshops/${workshopId}/votes/${voteId}/ballots`
  const ask = async (call: { method?: 'PUT' | 'DELETE'; path: string; body?: unknown }) =>
    (await request({ ...call, answer: BallotsAnswer })).ballots
  return {
    list: () => ask({ path }),
    give: ({ id, boardId, item }) => ask({ method: 'PUT', path: `${path}/${id}`, body: { boardId, item } }),
    take: (id) => ask({ method: 'DELETE', path: `${path}/${id}` }),
  }
}
