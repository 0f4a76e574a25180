/** Votes: everyone's budget is held here, and nobody learns more than their own ballots before the vote is closed. */
import { Hono } from 'hono'
import { Ballot, type BallotsAnswer, type VotesAnswer } from '../../shared/api/facilitation.ts'
import { AppError } from '../../shared/errors.ts'
import { BallotId, VoteId, WorkshopId, type PrincipalKey } from '../../shared/ids.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import type { Vote } from '../../shared/facilitation/live-state.ts'
import type { HttpContext, HttpEnv } from '../http/http-env.ts'
import { readId, readJson } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import { isAbout } from './count-vote.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import type { LiveDay } from './live-day.ts'

interface Voter {
  viewer: SignedInViewer
  principal: PrincipalKey
  day: LiveDay
  voteId: VoteId
}

export const voteRoutes = (parts: FacilitationParts) => {
  const { ballots, clock } = parts
  return new Hono<HttpEnv>()
    .get('/workshops/:id/votes', async (c) => {
      const viewer = requireSignedIn(c)
      const { id } = await parts.workshops.require(viewer, readId(c, WorkshopId), 'see')
      return c.json({ votes: await seenResults(parts, viewer, id) } satisfies VotesAnswer)
    })
    .get('/workshops/:id/votes/:voteId/ballots', async (c) => {
      const voter = await requireVoter(c, parts)
      return c.json(await ownBallots(parts, voter, requireOpenVote(voter)))
    })
    .put('/workshops/:id/votes/:voteId/ballots/:ballotId', async (c) => {
      const voter = await requireVoter(c, parts)
      const ballotId = readBallotId(c)
      const { boardId, item } = await readJson(c, Ballot)
      // Also what one may see of the board is asked: nobody votes on what is hidden from them.
      const { board } = await parts.boards.require(voter.viewer, boardId, 'view')
      const { principal, day, voteId } = voter
      await day.take(async ({ facts }) => {
        const vote = requireOpenVote(voter)
        const inRoom = facts.boards.get(board.id)
        if (!inRoom || !isAbout(vote, inRoom)) throw new AppError('notFound')
        const known = await ballots.find(ballotId)
        if (known) {
          // The same again is no second vote; another's id is nobody's business.
          if (known.principal !== principal || known.voteId !== voteId) throw new AppError('notFound')
          return
        }
        // The same thing, from another device of theirs: they have voted for it.
        if (!vote.mayPile && (await hasGiven(parts, voter, { boardId, item }))) return
        const ballot = { id: ballotId, workshopId: day.workshopId, voteId, boardId, item, principal, at: clock() }
        if (!(await ballots.add(ballot, vote))) throw new AppError('noVotesLeft')
      })
      await day.recount()
      return c.json(await ownBallots(parts, voter, requireOpenVote(voter)))
    })
    .delete('/workshops/:id/votes/:voteId/ballots/:ballotId', async (c) => {
      const voter = await requireVoter(c, parts)
      const ballotId = readBallotId(c)
      const { principal, day, voteId } = voter
      await day.take(async () => {
        requireOpenVote(voter)
        const known = await ballots.find(ballotId)
        if (known?.principal !== principal || known.voteId !== voteId) throw new AppError('notFound')
        await ballots.remove(ballotId)
      })
      await day.recount()
      return c.json(await ownBallots(parts, voter, requireOpenVote(voter)))
    })
}

/** Whoever takes part, with an account or without; screens and onlookers don't. */
async function requireVoter(c: HttpContext, { workshops, days, pace }: FacilitationParts): Promise<Voter> {
  const viewer = requireSignedIn(c)
  const workshop = await workshops.require(viewer, readId(c, WorkshopId), 'see')
  const voteId = VoteId.safeParse(c.req.param('voteId'))
  const principal = principalKey(viewer)
  if (!voteId.success || !principal) throw new AppError('notFound')
  if (viewer.kind === 'link') throw new AppError('notAllowed')
  if (workshop.state !== 'open') throw new AppError('workshopNotOpen')
  pace.require(principal)
  return { viewer, principal, day: await days.open(workshop.id), voteId: voteId.data }
}

function requireOpenVote({ day, voteId }: Voter): Vote {
  const { vote } = day.state
  // Of a vote that was there before this one, nothing but its result is left.
  if (vote?.id !== voteId || vote.status !== 'open') throw new AppError('voteClosed')
  return vote
}

async function hasGiven({ ballots }: FacilitationParts, { voteId, principal }: Voter, { boardId, item }: Ballot) {
  const own = await ballots.listOfPerson(voteId, principal)
  return own.some((ballot) => ballot.boardId === boardId && ballot.item === item)
}

async function ownBallots(
  { ballots }: FacilitationParts,
  { principal, voteId }: Voter,
  { budget }: Vote,
): Promise<BallotsAnswer> {
  const own = await ballots.listOfPerson(voteId, principal)
  return { voteId, budget, ballots: own.map(({ id, boardId, item }) => ({ id, boardId, item })) }
}

/** Results about boards that the viewer may not see are left out. */
async function seenResults(
  { ballots, showBoards, workshops }: FacilitationParts,
  viewer: SignedInViewer,
  id: WorkshopId,
): Promise<VotesAnswer['votes']> {
  const workshop = await workshops.require(viewer, id, 'see')
  const seen = new Set((await showBoards.ofWorkshop(viewer, workshop)).map((board) => board.id))
  const votes = await ballots.listResults(id)
  return votes.map(({ id: voteId, subject, budget, openedAt, closedAt, voters, results }) => ({
    id: voteId,
    subject,
    budget,
    openedAt,
    closedAt,
    voters,
    results: results.filter(({ boardId }) => seen.has(boardId)),
  }))
}

function readBallotId(c: HttpContext): BallotId {
  const ballotId = BallotId.safeParse(c.req.param('ballotId'))
  if (!ballotId.success) throw new AppError('notFound')
  return ballotId.data
}
