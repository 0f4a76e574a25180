/**
 * What the remote has set that the room feels now, in one order, each with who did it and the press that undoes it. Null for `off` where
 * it is no matter of one press (a vote is counted when it is closed), or not for this person to press.
 */
import { chairActs, type Act, type Command } from '../../shared/facilitation/command.ts'
import type { Doer } from '../../shared/facilitation/live-state.ts'
import type { LiveRole, LiveView } from '../../shared/facilitation/live-view.ts'

export interface OnNow {
  kind:
    | 'pause'
    | 'control'
    | 'summons'
    | 'tableCall'
    | 'spotlight'
    | 'round'
    | 'vote'
    | 'namesHidden'
    | 'rights'
    | 'chair'
  by: Doer | null
  at: number | null
  off: Command | null
}

export const holdsRemote = (role: LiveRole): boolean => role === 'facilitator' || role === 'chair'

export const mayPress = (role: LiveRole, act: Act): boolean =>
  role === 'facilitator' || (role === 'chair' && chairActs.has(act))

/** A new step brings everyone to its field: that is the step, and nothing that was switched on. */
const isOfStep = ({ summons, step }: LiveView): boolean => summons !== null && summons.at === step?.since

/** What says itself that it is on, and goes off where it went on, is not told a second time above: what is pressed stays where it is. */
const ofTiles: ReadonlyMap<OnNow['kind'], Act> = new Map([
  ['pause', 'pauseRoom'],
  ['control', 'takeControl'],
  ['namesHidden', 'showNames'],
])
export function hasTile({ kind }: OnNow, role: LiveRole): boolean {
  const act = ofTiles.get(kind)
  return act !== undefined && mayPress(role, act)
}

export function whatIsOn(view: LiveView): OnNow[] {
  const on: OnNow[] = []
  const add = (kind: OnNow['kind'], done: { by: Doer; at: number } | null, off: Command | null) =>
    on.push({ kind, by: done?.by ?? null, at: done?.at ?? null, off: off && mayPress(view.role, off.act) ? off : null })
  const round = view.rounds.find(({ status }) => status === 'open')
  if (view.pause) add('pause', view.pause, { act: 'resumeRoom' })
  if (view.control) add('control', view.control, { act: 'releaseControl' })
  if (view.summons && !isOfStep(view)) add('summons', view.summons, { act: 'endSummons' })
  if (view.tableCall) add('tableCall', view.tableCall, { act: 'endTableCall' })
  if (view.spotlight) add('spotlight', view.spotlight, { act: 'endSpotlight' })
  if (round) add('round', round, { act: 'closeRound', roundId: round.id })
  if (view.vote?.status === 'open') add('vote', view.vote, null)
  if (!view.showNames) add('namesHidden', null, { act: 'showNames', shown: true })
  if (view.stepRights) add('rights', null, { act: 'setRights', rights: null })
  // Whoever holds it knows.
  if (view.chair && !view.chair.isYou) add('chair', view.chair, { act: 'takeChair' })
  return on
}
