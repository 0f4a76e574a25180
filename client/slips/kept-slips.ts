/** What a device keeps of one person's slips on one board: also what the server has, so that it can be read without a net. */
import { z } from 'zod'
import { Slip } from '../../shared/api/facilitation.ts'
import { Moment } from '../../shared/api/text.ts'
import { Round } from '../../shared/facilitation/live-state.ts'
import { RoundId, SlipId } from '../../shared/ids.ts'

/** Something that the server hasn't taken yet. */
export const UnsentSlip = z.object({
  id: SlipId,
  roundId: RoundId.nullable(),
  fieldId: z.string(),
  /** Null: it is to be deleted. */
  text: z.string().nullable(),
  at: Moment,
  /** It may have reached the server although nobody said so. */
  wasTried: z.boolean(),
  /** The server's sentence, when it said no. */
  refusal: z.string().nullable(),
})
export type UnsentSlip = z.infer<typeof UnsentSlip>

/** One's own slip that lay at the server and is gone: revealed, placed, or discarded by the table. */
export const GoneSlip = z.object({ id: SlipId, roundId: RoundId.nullable(), fieldId: z.string(), text: z.string() })
export type GoneSlip = z.infer<typeof GoneSlip>

export const KeptRound = Round.pick({ id: true, canvas: true, fieldId: true, boardId: true, status: true })
export type KeptRound = z.infer<typeof KeptRound>

export const KeptSlips = z.object({
  unsent: z.array(UnsentSlip),
  /** As the server last said. */
  mine: z.array(Slip),
  gone: z.array(GoneSlip),
  /** The rounds here, as they were last heard of. */
  rounds: z.array(KeptRound),
})
export type KeptSlips = z.infer<typeof KeptSlips>

export const nothingKept: KeptSlips = { unsent: [], mine: [], gone: [], rounds: [] }

/** Where it is kept. A shelf that fails is told apart from an empty one by nobody: then slips last as long as the page. */
export interface SlipShelf {
  read(): Promise<unknown>
  write(kept: KeptSlips): Promise<void>
}
