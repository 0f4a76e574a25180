import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import { isApiError } from '../http/api-error.ts'
import { browserNet } from '../sync/net.ts'
import { askLive } from './ask-live.ts'
import { LiveLine, type LiveEnd } from './live-line.ts'

interface Given {
  workshopId: WorkshopId
  boardId: BoardId | null
  firstView: LiveView | null
}

/** The line of this browser to the day. */
export function openLiveLine({ workshopId, boardId, firstView }: Given): LiveLine {
  const { origin } = window.location
  return new LiveLine({
    url: `${origin.replace('http', 'ws')}/live/${workshopId}${boardId ? `?board=${boardId}` : ''}`,
    socket: WebSocket,
    net: browserNet(window),
    now: Date.now,
    ticks: () => performance.now(),
    random: Math.random,
    askWhy: () => askWhy(workshopId),
    firstView,
  })
}

async function askWhy(workshopId: WorkshopId): Promise<LiveEnd | null> {
  try {
    await askLive(workshopId)
    return null
  } catch (error) {
    if (isApiError(error, 'notSignedIn')) return 'signInAgain'
    return isApiError(error, 'notFound') ? 'gone' : null
  }
}
