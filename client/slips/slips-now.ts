/** One person's slips on one board as they are shown: what the server has, with what this device knows on top. */
import type { Slip } from '../../shared/api/facilitation.ts'
import type { RoundId, SlipId } from '../../shared/ids.ts'
import type { GoneSlip, KeptRound, UnsentSlip } from './kept-slips.ts'

export interface OwnSlip {
  id: SlipId
  roundId: RoundId | null
  fieldId: string
  text: string
  at: number
  isTurnedUp: boolean
  /** `waiting`: on this device alone, yet. `refused`: the server said no. */
  state: 'sent' | 'waiting' | 'refused'
  /** The server's sentence. */
  refusal: string | null
}

export interface SlipsNow {
  /** One's own, in the order of writing. */
  own: readonly OwnSlip[]
  /** From trays that were turned up, whoever wrote them. */
  turnedUp: readonly Slip[]
  gone: readonly GoneSlip[]
  /** As they were last heard of, for a page that opens without a net. */
  rounds: readonly KeptRound[]
  /** The last try to reach the server failed. */
  isCutOff: boolean
}

interface Known extends Pick<SlipsNow, 'gone' | 'rounds' | 'isCutOff'> {
  server: readonly Slip[]
  unsent: readonly UnsentSlip[]
}

export function slipsNow({ server, unsent, ...rest }: Known): SlipsNow {
  const changed = new Set(unsent.map(({ id }) => id))
  const sent = server.filter(({ id, isMine }) => isMine && !changed.has(id))
  const own = [
    ...sent.map((slip): OwnSlip => ({ ...slip, state: 'sent', refusal: null })),
    ...unsent.flatMap(({ text, ...slip }): OwnSlip[] => {
      if (text === null) return []
      return [{ ...slip, text, isTurnedUp: false, state: slip.refusal === null ? 'waiting' : 'refused' }]
    }),
  ].toSorted(inOrderOfWriting(server))
  return { own, turnedUp: server.filter(({ isTurnedUp }) => isTurnedUp), ...rest }
}

/** What the server doesn't know yet comes last: its clock and this device's are not to be compared. */
function inOrderOfWriting(server: readonly Slip[]): (a: OwnSlip, b: OwnSlip) => number {
  const known = new Set(server.map(({ id }) => id))
  const isNew = ({ id }: OwnSlip) => Number(!known.has(id))
  return (a, b) => isNew(a) - isNew(b) || a.at - b.at || (a.id < b.id ? -1 : 1)
}
