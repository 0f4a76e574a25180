import type { Slip } from '../../shared/api/facilitation.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import type { GoneSlip } from './kept-slips.ts'
import { useSlipsHere, type SlipsHere } from './slips-here.tsx'
import type { OwnSlip } from './slips-now.ts'

export interface FieldSlips {
  here: SlipsHere
  mayEdit: boolean
  /** The round that goes on in this field: open, closed, or being revealed. */
  round: SlipsHere['rounds'][number] | null
  /** The last that was revealed here. */
  revealed: SlipsHere['rounds'][number] | null
  /** One's own in the round. */
  own: readonly OwnSlip[]
  /** One's own of other rounds, which the server refused: they are nowhere else. */
  stranded: readonly OwnSlip[]
  /** One's own for the tray. */
  sent: readonly OwnSlip[]
  /** What became of one's own that are gone. */
  gone: readonly GoneSlip[]
  /** In the field's tray: face down … */
  waiting: number
  /** … and face up. */
  turnedUp: readonly Slip[]
}

/** All about slips in one field or list of the board on screen. Null where there is no day. */
export function useFieldSlips(fieldId: string): FieldSlips | null {
  const here = useSlipsHere()
  const shown = useBoardOnScreen()
  if (!here || !shown) return null
  const { now } = here
  const rounds = here.rounds.filter((round) => round.fieldId === fieldId)
  const round =
    rounds.find(({ status }) => status === 'open') ?? rounds.findLast(({ status }) => status !== 'revealed') ?? null
  const own = now.own.filter((slip) => slip.fieldId === fieldId)
  return {
    here,
    mayEdit: shown.mayEdit,
    round,
    revealed: rounds.findLast(({ status }) => status === 'revealed') ?? null,
    own: own.filter(({ roundId }) => round !== null && roundId === round.id),
    stranded: own.filter(({ roundId, state }) => roundId !== null && roundId !== round?.id && state === 'refused'),
    sent: own.filter(({ roundId }) => roundId === null),
    gone: now.gone.filter((slip) => slip.fieldId === fieldId),
    waiting: here.trays.find((tray) => tray.fieldId === fieldId)?.waiting ?? 0,
    turnedUp: now.turnedUp.filter((slip) => slip.fieldId === fieldId),
  }
}
