/** What a screen in the hall shows at this moment, and so which board it may see: that one, and no other. */
import type { BoardId, ScreenId } from '../ids.ts'
import type { LiveState, Screen } from './live-state.ts'
import type { ScreenContent } from './live-view.ts'
import { findStep, type RoomFacts } from './room-facts.ts'

interface Shown {
  state: LiveState
  facts: RoomFacts
}

export function screenContent({ shows }: Pick<Screen, 'shows'>, { state, facts }: Shown): ScreenContent {
  switch (shows.kind) {
    case 'page':
      return shows
    case 'field':
      return facts.boards.has(shows.boardId) ? shows : followed(state, facts)
    case 'board':
      return facts.boards.has(shows.boardId) ? { ...shows, place: null } : followed(state, facts)
    case 'follow':
      return followed(state, facts)
  }
}

/** The board in the spotlight; else the step's field on the common board, or the step by itself; else how to join, then the programme. */
function followed(state: LiveState, { boards, runSheet }: RoomFacts): ScreenContent {
  if (state.pause) return { kind: 'page', page: 'calm' }
  const { spotlight } = state
  if (spotlight && boards.has(spotlight.boardId)) {
    return { kind: 'board', boardId: spotlight.boardId, place: spotlight.place }
  }
  const step = findStep(runSheet, state.step?.id)?.step
  if (!step) return { kind: 'page', page: runSheet.steps.length > 0 ? 'programme' : 'join' }
  const common = [...boards.values()].find(({ schoolId, canvas }) => schoolId === null && canvas === step.canvas)
  if (!common) return { kind: 'page', page: 'step' }
  return step.fieldId === null
    ? { kind: 'board', boardId: common.id, place: null }
    : { kind: 'field', boardId: common.id, fieldId: step.fieldId }
}

/** The one board that this screen may see now; null when it shows none or isn't paired any more. */
export function boardOnScreen(shown: Shown, screenId: ScreenId): BoardId | null {
  const screen = shown.state.screens.find(({ id }) => id === screenId)
  if (!screen) return null
  const content = screenContent(screen, shown)
  return content.kind === 'page' ? null : content.boardId
}
