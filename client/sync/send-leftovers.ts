/** Sends what was written without a net on boards that are no longer open: nobody has to remember to go back to them. */
import type { BoardId } from '../../shared/ids.ts'
import type { BoardHold } from './hold-board.ts'

const patienceMs = 20_000

/** One after the other. What can't be sent now stays on the device. */
export async function sendLeftovers(
  boardIds: readonly BoardId[],
  open: (boardId: BoardId) => BoardHold,
): Promise<void> {
  for (const boardId of boardIds) await send(open(boardId))
}

function send(hold: BoardHold): Promise<void> {
  // Nobody is there to be seen.
  hold.connection().awareness.setLocalState(null)
  return new Promise((resolve) => {
    let stopWatching = () => {}
    const finish = () => {
      clearTimeout(timer)
      stopWatching()
      hold.close()
      resolve()
    }
    const look = () => {
      const { kind } = hold.connection().saveState()
      if (kind === 'saved' || kind === 'ended') finish()
    }
    const watch = () => {
      stopWatching()
      stopWatching = hold.connection().subscribe(look)
      look()
    }
    const timer = setTimeout(finish, patienceMs)
    hold.subscribe(watch)
    watch()
  })
}
