import { useEffect } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useLiveView } from '../live-day/live-day.tsx'

/** One switch for the whole room: while it is off, no board says who wrote. */
export function NamesInRoom() {
  const areHidden = useLiveView()?.showNames === false
  const board = useBoardOnScreen()?.board
  useEffect(() => board?.hideNames(areHidden), [board, areHidden])
  return null
}
