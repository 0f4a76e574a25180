import { SlipsDock } from '../slips/slips-dock.tsx'
import './board-side.css'

/** What one writes and votes with beside the board: in one column at its right, which leaves the tools and the mark in its corner free. */
export function BoardSide() {
  return (
    <div className="board-side">
      <SlipsDock />
    </div>
  )
}
