/** Where ballots are kept while a vote is open, and its result afterwards. Who voted for what is forgotten when it is counted. */
import type { Subject, VoteResult } from '../../shared/facilitation/live-state.ts'
import type { BallotId, BoardId, PrincipalKey, VoteId, WorkshopId } from '../../shared/ids.ts'

export interface BallotRecord {
  id: BallotId
  workshopId: WorkshopId
  voteId: VoteId
  boardId: BoardId
  item: string
  principal: PrincipalKey
  at: number
}

export interface VoteRecord {
  id: VoteId
  workshopId: WorkshopId
  subject: Subject
  budget: number
  openedAt: number
  closedAt: number
  voters: number
  /** All that got a vote, the most voted for first. */
  results: readonly VoteResult[]
}

export interface BallotStore {
  find(id: BallotId): Promise<BallotRecord | null>
  /** False when the person has no vote left, or has given this one before and may not twice. */
  add(ballot: BallotRecord, rule: { budget: number; mayPile: boolean }): Promise<boolean>
  remove(id: BallotId): Promise<void>
  listOfPerson(voteId: VoteId, principal: PrincipalKey): Promise<BallotRecord[]>
  countVoters(voteId: VoteId): Promise<number>
  tally(voteId: VoteId): Promise<{ boardId: BoardId; item: string; votes: number }[]>
  /** The result, and no ballot of the vote any more: both or neither. */
  close(vote: VoteRecord): Promise<void>
  findResult(id: VoteId): Promise<VoteRecord | null>
  /** Results say nothing any more of what stood on this board. */
  forgetBoard(id: WorkshopId, boardId: BoardId): Promise<void>
  /** Newest first. */
  listResults(id: WorkshopId): Promise<VoteRecord[]>
}
