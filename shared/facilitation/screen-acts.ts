/** The remote's acts on the screens in the hall. */
import type { ScreenId } from '../ids.ts'
import { refuse, type Acts } from './act-outcome.ts'
import type { LiveState, Screen } from './live-state.ts'
import { isGoal } from './room-facts.ts'

type ScreenAct = 'showOnScreen' | 'turnPage' | 'renameScreen' | 'dropScreen'

export const screenActs: Acts<ScreenAct> = {
  showOnScreen(state, { screenId, shows }, { facts }) {
    const isThere =
      (shows.kind !== 'field' && shows.kind !== 'board') ||
      isGoal(
        {
          kind: 'board',
          boardId: shows.boardId,
          place: shows.kind === 'field' ? { kind: 'field', fieldId: shows.fieldId } : null,
        },
        facts,
      )
    return isThere ? changeScreen(state, screenId, { shows, page: 0 }) : refuse('notFound')
  },
  turnPage: (state, { screenId, page }) => changeScreen(state, screenId, { page }),
  renameScreen: (state, { screenId, name }) => changeScreen(state, screenId, { name }),
  dropScreen({ screens }, { screenId }) {
    const left = screens.filter(({ id }) => id !== screenId)
    return left.length === screens.length ? 'same' : { screens: left }
  },
}

function changeScreen({ screens }: LiveState, screenId: ScreenId, change: Partial<Screen>) {
  if (!screens.some(({ id }) => id === screenId)) return refuse('notFound')
  return { screens: screens.map((screen) => (screen.id === screenId ? { ...screen, ...change } : screen)) }
}
