/**
 * What one viewer is told of the live state: the only way from the state to anyone's device.
 *
 * Invariants
 * - Deny by default: a part of the state that isn't put in here goes to nobody.
 * - What an open vote was given for, and what private slips say, is not in the state at all; here it is only counted, and only for
 *   facilitators.
 * - Two viewers with the same `viewKey` are sent the same view, so that it is made once for all of them.
 */
import type { BoardId, RoundId, SchoolId, ScreenId, WorkshopId } from '../ids.ts'
import type { WorkshopState } from '../roles.ts'
import { firstLiveState, type LiveState, type TableCry } from './live-state.ts'
import type { LiveRole, LiveView } from './live-view.ts'
import { unboundRights } from './rights.ts'
import { findStep, type RoomFacts } from './room-facts.ts'
import { screenContent } from './screen-content.ts'
import { withoutTheGone } from './settle.ts'

export interface LiveViewer {
  role: LiveRole
  schoolId: SchoolId | null
  /** With role `screen`: which one. */
  screenId: ScreenId | null
}

/** What is counted beside the state: how much has been written in rounds and trays, and how many have voted. */
export interface Counts {
  rounds: ReadonlyMap<RoundId, readonly { boardId: BoardId; slips: number; writers: number }[]>
  trays: readonly { boardId: BoardId; fieldId: string; waiting: number; turnedUp: number }[]
  /** People who have voted in the vote that is open. */
  cast: number
  /** Screens that are connected. */
  screensOn: ReadonlySet<ScreenId>
}
export const nothingCounted: Counts = { rounds: new Map(), trays: [], cast: 0, screensOn: new Set() }

export interface WorkshopShown {
  id: WorkshopId
  title: string
  state: WorkshopState
  joinCode: string | null
}

export interface Shown {
  state: LiveState
  facts: RoomFacts
  counts: Counts
  workshop: WorkshopShown
}

export const viewKey = ({ role, schoolId, screenId }: LiveViewer): string =>
  `${role}/${schoolId ?? ''}/${screenId ?? ''}`

export function viewOf(given: Shown, viewer: LiveViewer): LiveView {
  const shown = {
    ...given,
    state: viewer.role === 'facilitator' ? withoutTheGone(given.state, given.facts) : reachingState(given),
  }
  const { state, facts, workshop } = shown
  const { role, schoolId } = viewer
  const isFacilitator = role === 'facilitator'
  const holdsRemote = isFacilitator || role === 'chair'
  const isOwn = makeIsOwn(viewer, facts)
  const screen = screenShown(shown, viewer)
  return {
    version: state.version,
    role,
    schoolId,
    workshop: { id: workshop.id, title: workshop.title, state: workshop.state },
    joinCode: isFacilitator || role === 'screen' ? workshop.joinCode : null,
    runSheetVersion: facts.runSheet.version,
    step: stepShown(state, facts),
    timer: state.timer,
    pause: state.pause,
    control: state.control,
    summons: state.summons,
    tableCall: isFacilitator || state.tableCall?.schoolId === schoolId ? state.tableCall : null,
    spotlight: state.spotlight,
    showNames: state.showNames,
    stepRights: state.stepRights,
    rights: holdsRemote ? unboundRights : state.rights.now,
    rounds: roundsShown(shown, holdsRemote, isOwn),
    vote: voteShown(shown, { isFacilitator, seesAll: holdsRemote || showsResult(screen), isOwn }),
    hands: state.hands.flatMap((hand, ahead) => (isFacilitator || isOwn(hand.boardId) ? [{ ...hand, ahead }] : [])),
    timeRequests: state.timeRequests.filter((request) => holdsRemote || isOwn(request.boardId)),
    whispers: state.whispers.filter((whisper) => isFacilitator || isOwn(whisper.boardId)),
    trays: shown.counts.trays.filter((tray) => isFacilitator || isOwn(tray.boardId)),
    chair: chairShown(state, role),
    screens: holdsRemote
      ? state.screens.map((screen) => ({ ...screen, isOn: shown.counts.screensOn.has(screen.id) }))
      : [],
    screen,
  }
}

/** The remote reaches people while the day is open: nobody sits before a calm screen the week after. Those who run it see the state as it stands. */
export function reachingState({
  state: kept,
  facts,
  workshop,
}: Pick<Shown, 'state' | 'facts' | 'workshop'>): LiveState {
  const state = withoutTheGone(kept, facts)
  if (workshop.state === 'open') return state
  const { version, screens, showNames, vote } = state
  return { ...firstLiveState, version, screens, showNames, vote: vote?.status === 'closed' ? vote : null }
}

type IsOwn = (boardId: TableCry['boardId']) => boolean

/** One's own tables: the boards of one's school, and the common ones for those who take part. */
function makeIsOwn({ role, schoolId }: LiveViewer, { boards }: RoomFacts): IsOwn {
  const takesPart = role === 'participant' || role === 'chair'
  return (boardId) => {
    const board = boards.get(boardId)
    return takesPart && board !== undefined && (board.schoolId === null || board.schoolId === schoolId)
  }
}

function stepShown(state: LiveState, { runSheet }: RoomFacts): LiveView['step'] {
  const found = findStep(runSheet, state.step?.id)
  if (!found || !state.step) return null
  const { step, index } = found
  const next = runSheet.steps[index + 1]?.title ?? null
  const { by, at } = state.step
  return { step, number: index + 1, of: runSheet.steps.length, since: at, by, next }
}

/**
 * Whoever doesn't hold the remote has no use for rounds on other tables' boards, nor for those long revealed; of the last one they are
 * told whether names are on the notes.
 */
function roundsShown({ state, counts }: Shown, holdsRemote: boolean, isOwn: IsOwn): LiveView['rounds'] {
  const revealed = state.rounds.filter(({ status }) => status === 'revealed')
  const last = revealed.toSorted((a, b) => a.at - b.at).at(-1)
  return state.rounds
    .filter(
      (round) =>
        holdsRemote ||
        ((round.status !== 'revealed' || round === last) && (round.boardId === null || isOwn(round.boardId))),
    )
    .map((round) => ({ ...round, written: holdsRemote ? [...(counts.rounds.get(round.id) ?? [])] : null }))
}

interface VoteEyes {
  isFacilitator: boolean
  /** Whichever boards the step lets people see. */
  seesAll: boolean
  isOwn: IsOwn
}

function voteShown({ state, counts }: Shown, { isFacilitator, seesAll, isOwn }: VoteEyes): LiveView['vote'] {
  const { vote } = state
  if (!vote) return null
  const isClosed = vote.status === 'closed'
  const isOpenToAll = seesAll || state.rights.now.see === 'all'
  return {
    ...vote,
    results: isClosed ? vote.results.filter(({ boardId }) => isOpenToAll || isOwn(boardId)) : [],
    voters: isClosed ? vote.voters : null,
    cast: isFacilitator && !isClosed ? counts.cast : null,
  }
}

function chairShown({ chair }: LiveState, role: LiveRole): LiveView['chair'] {
  if (!chair) return null
  const { name, holder, by, at } = chair
  return { name, schoolId: holder.kind === 'school' ? holder.schoolId : null, isYou: role === 'chair', by, at }
}

function screenShown(shown: Shown, { role, screenId }: LiveViewer): LiveView['screen'] {
  const screen = shown.state.screens.find(({ id }) => id === screenId)
  if (role !== 'screen' || !screen) return null
  return { id: screen.id, content: screenContent(screen, shown), page: screen.page }
}

/** The remote shows the room what came of the vote. */
const showsResult = (screen: LiveView['screen']): boolean =>
  screen?.content.kind === 'page' && screen.content.page === 'result'
