/** A vote is closed: what was given is counted, written onto the things themselves, and who gave it is forgotten. */
import { requireCanvas } from '../../shared/canvases/all.ts'
import { writeVotes } from '../../shared/document/votes.ts'
import type { Vote, VoteResult } from '../../shared/facilitation/live-state.ts'
import type { BoardInRoom } from '../../shared/facilitation/room-facts.ts'
import { voteItems } from '../../shared/facilitation/vote-items.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import type { BallotStore, VoteRecord } from './ballot-store.ts'
import type { BoardReader, BoardWriter } from './board-writer.ts'
import { groupBy } from './group-by.ts'

export interface CountParts {
  ballots: BallotStore
  writer: BoardWriter
  reader: BoardReader
  clock: () => number
}

interface Counted {
  workshopId: WorkshopId
  vote: Vote
  boards: ReadonlyMap<BoardId, BoardInRoom>
}

/** Can be done again after a crash in the midst of it: it comes to the same. */
export async function countVote({ workshopId, vote, boards }: Counted, parts: CountParts): Promise<VoteRecord> {
  const { ballots, clock } = parts
  const known = await ballots.findResult(vote.id)
  if (known) return known
  const tally = groupBy(await ballots.tally(vote.id), ({ boardId }) => boardId)
  const results: VoteResult[] = []
  for (const board of boards.values()) {
    if (!isAbout(vote, board)) continue
    results.push(...(await countBoard(board, vote, tally.get(board.id) ?? [], parts)))
  }
  const record: VoteRecord = {
    id: vote.id,
    workshopId,
    subject: vote.subject,
    budget: vote.budget,
    openedAt: vote.at,
    closedAt: clock(),
    voters: await ballots.countVoters(vote.id),
    results: results.toSorted((a, b) => b.votes - a.votes || (a.item < b.item ? -1 : 1)),
  }
  await ballots.close(record)
  return record
}

export const isAbout = ({ subject }: Pick<Vote, 'subject'>, { id, canvas }: BoardInRoom): boolean =>
  subject.canvas === canvas && (subject.boardId === null || subject.boardId === id)

type Tally = readonly { item: string; votes: number }[]

/** Votes for what is no longer there, or never was, count for nothing. */
async function countBoard(board: BoardInRoom, vote: Vote, tally: Tally, parts: CountParts): Promise<VoteResult[]> {
  const canvas = requireCanvas(board.canvas)
  const snapshot = await parts.reader.read(board.id, canvas)
  if (!snapshot) return []
  const items = voteItems(vote.subject, canvas, snapshot)
  const given = new Map(tally.map(({ item, votes }) => [item, votes]))
  const about = items.map(({ item }) => item)
  await parts.writer.change(board.id, [{ principal: 'server', edit: (doc) => writeVotes(doc, about, given) }])
  return items.flatMap(({ item, text }) => {
    const votes = given.get(item) ?? 0
    return votes > 0 ? [{ boardId: board.id, item, text, votes }] : []
  })
}
