/** The live day over HTTP. What moves is told over `GET /live/:workshopId` (`facilitation/live-view.ts`). */
import { z } from 'zod'
import { bounds } from '../facilitation/bounds.ts'
import { ItemKey, VoteResult } from '../facilitation/live-state.ts'
import { LiveView } from '../facilitation/live-view.ts'
import { filledParagraph } from '../facilitation/paragraph.ts'
import { BallotId, BoardId, RoundId, SlipId, VoteId } from '../ids.ts'
import { Moment } from './text.ts'

/**
 * `GET /api/workshops/:id/facilitation` -> `{ now, view }`: for whoever may see the workshop.
 * `POST /api/workshops/:id/facilitation` Command (`facilitation/command.ts`) -> `{ now, view }`: as it is after the command.
 */
export const LiveAnswer = z.object({ now: Moment, view: LiveView })
export type LiveAnswer = z.infer<typeof LiveAnswer>

/**
 * A table asks. For those who may edit the board, while the day is open; raising a hand that is up changes nothing.
 * `PUT /api/boards/:id/hand` · `DELETE /api/boards/:id/hand` · `PUT /api/boards/:id/more-time` (+2 minutes, please) -> 204
 * `DELETE /api/boards/:id/whispers/:whisperId` -> 204: read, thank you.
 */

/**
 * A slip is a short text on its way into a field: a private note (with its round), or one from a phone for the field's tray (without).
 * `PUT /api/boards/:id/slips/:slipId` SlipText -> `{ slip }`: written or rewritten; the id is made by the device, so sending twice does no harm.
 * `DELETE /api/boards/:id/slips/:slipId` -> 204
 * `GET /api/boards/:id/slips` -> `{ slips }`: one's own, private and in trays, as long as they lie there; and others' that have been turned up.
 * A slip of somebody else is not there (404).
 */
export const SlipText = z.strictObject({
  roundId: RoundId.nullable(),
  /** The field of the canvas. With a round: the round's. */
  fieldId: z.string().min(1).max(40),
  text: filledParagraph(bounds.slipLength),
})
export type SlipText = z.infer<typeof SlipText>

export const Slip = z.object({
  id: SlipId,
  roundId: RoundId.nullable(),
  fieldId: z.string(),
  text: z.string(),
  at: Moment,
  isMine: z.boolean(),
  /** Lies face up in the tray. Always false for a private one. */
  isTurnedUp: z.boolean(),
})
export type Slip = z.infer<typeof Slip>
export const SlipAnswer = z.object({ slip: Slip })
export const SlipsAnswer = z.object({ slips: z.array(Slip) })

/**
 * The table chooses; for those who may edit the board (and a tray's owner is the table, so every one of them).
 * `POST /api/boards/:id/tray/turn-up` TrayField -> `{ slips }`: what waits in the field's tray is seen by the table from now on.
 * `POST /api/boards/:id/tray/place` PlaceSlips -> `{ placed }`: they become sticky notes in the field, laid tidily; how many did.
 * `POST /api/boards/:id/tray/discard` PlaceSlips -> 204: taken out of the tray, for good.
 */
export const TrayField = z.strictObject({ fieldId: z.string().min(1).max(40) })
export const PlaceSlips = z.strictObject({ slipIds: z.array(SlipId).min(1).max(bounds.slipsPerBoard) })
export type PlaceSlips = z.infer<typeof PlaceSlips>
export const PlacedAnswer = z.object({ placed: z.int().nonnegative() })

/**
 * `PUT /api/workshops/:id/votes/:voteId/ballots/:ballotId` Ballot -> `{ budget, ballots }`: one vote for one thing. The ballot's id is
 * made by the device; the same ballot sent twice counts once. `DELETE` takes it back while the vote is open.
 * `GET /api/workshops/:id/votes/:voteId/ballots` -> `{ budget, ballots }`: one's own, while the vote is open.
 * `GET /api/workshops/:id/votes` -> `{ votes }`: what was voted on, newest first, with whole results of those that are closed.
 */
export const Ballot = z.strictObject({ boardId: BoardId, item: ItemKey })
export type Ballot = z.infer<typeof Ballot>
export const BallotsAnswer = z.object({
  voteId: VoteId,
  budget: z.int().positive(),
  ballots: z.array(Ballot.extend({ id: BallotId })),
})
export type BallotsAnswer = z.infer<typeof BallotsAnswer>

export const VotesAnswer = z.object({
  votes: z.array(
    z.object({
      id: VoteId,
      subject: z.record(z.string(), z.unknown()),
      budget: z.int().positive(),
      openedAt: Moment,
      closedAt: Moment,
      voters: z.int().nonnegative(),
      results: z.array(VoteResult),
    }),
  ),
})
export type VotesAnswer = z.infer<typeof VotesAnswer>
