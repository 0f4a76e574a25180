/**
 * What the live day makes of who may see and change which board.
 *
 * Invariants
 * - It only takes away, with one exception: a paired screen sees the one board that the remote shows on it, and no other.
 * - It binds participants while the day is open. Before and after it, a school's boards are its own as ever.
 * - Names that are hidden stay hidden, for those who run the day and after it too: who wrote under that promise wrote for ever. Whoever
 *   runs the day shows them again by the same switch.
 */
import { boardOnScreen } from '../../shared/facilitation/screen-content.ts'
import { stepRights } from '../../shared/facilitation/step-rights.ts'
import type { BoundRights } from '../../shared/facilitation/rights.ts'
import { reachingState } from '../../shared/facilitation/view-of.ts'
import { boardLevel, workshopLevel, type BoardLevel, type Viewer } from '../../shared/roles.ts'
import { factsOf, type BoardInPlace, type BoardSight } from '../boards/boards.ts'
import type { Clock } from '../clock.ts'
import type { LiveDay } from './live-day.ts'
import type { LiveDays } from './live-days.ts'
import { isChair } from './person.ts'

export function makeBoardSight({ days, clock }: { days: () => LiveDays; clock: Clock }): BoardSight {
  /** While a participant of the day is to see their own boards only: others' that aren't in the spotlight. */
  const isKeptBack = async (viewer: Viewer, found: BoardInPlace): Promise<boolean> => {
    const { board, workshop } = found
    if (!workshop || viewer.kind === 'nobody' || !isBound(viewer, found)) return false
    const { state } = await days().open(workshop.id)
    if (state.rights.now.see === 'all' || isChair(viewer, state)) return false
    const isOwn = board.schoolId === null || ('schoolId' in viewer && viewer.schoolId === board.schoolId)
    return !isOwn && state.spotlight?.boardId !== board.id
  }
  return {
    async levelOf(viewer: Viewer, found: BoardInPlace): Promise<BoardLevel> {
      const level = boardLevel(viewer, factsOf(found))
      const { workshop, board } = found
      if (!workshop || viewer.kind === 'nobody') return level
      if (viewer.kind === 'link' && viewer.workshopId === workshop.id) {
        return levelOnScreen(await days().open(workshop.id), viewer.id, board.id, level)
      }
      return level !== 'none' && (await isKeptBack(viewer, found)) ? 'none' : level
    },

    async isHidden(viewer: Viewer, found: BoardInPlace): Promise<boolean> {
      return boardLevel(viewer, factsOf(found)) !== 'none' && (await isKeptBack(viewer, found))
    },

    async showsNames({ workshop }: BoardInPlace): Promise<boolean> {
      return workshop === null || (await days().open(workshop.id)).state.showNames
    },

    async rightsOn(viewer: Viewer, found: BoardInPlace): Promise<(() => BoundRights) | null> {
      if (!found.workshop || !isBound(viewer, found)) return null
      const day = await days().open(found.workshop.id)
      return () => {
        const { state } = day
        return stepRights(state, { isFacilitator: false, isChair: isChair(viewer, state) }, clock())
      }
    },
  }
}

/** A participant of a day that is going on. */
const isBound = (viewer: Viewer, { workshop }: BoardInPlace): boolean =>
  workshop?.state === 'open' && workshopLevel(viewer, workshop) === 'see'

async function levelOnScreen(
  day: LiveDay,
  viewerId: string,
  boardId: BoardInPlace['board']['id'],
  level: BoardLevel,
): Promise<BoardLevel> {
  const screen = day.state.screens.find(({ id }) => id === viewerId)
  if (!screen) return level
  const { facts, workshop } = await day.setting()
  const state = reachingState({ state: day.state, facts, workshop })
  return boardOnScreen({ state, facts }, screen.id) === boardId ? 'view' : 'none'
}

/** What of a state decides who sees which board: when it changes, everyone's access is to be found again. */
export function sightKey({ state, runSheet }: Pick<LiveDay, 'state' | 'runSheet'>): string {
  const { rights, spotlight, chair, screens } = state
  const seen = [rights.now.see, spotlight?.boardId, chair?.holder]
  // Screens follow the step and the spotlight; without one, a step changes nobody's access.
  const shown = screens.length > 0 && [
    screens.map(({ id, shows }) => [id, shows]),
    state.step?.id,
    state.pause !== null,
    runSheet.version,
  ]
  return JSON.stringify([seen, shown])
}
