/** What tables ask for: help, or more time. Below what one presses, so that a hand that goes up moves no button away from under a finger. */
import { RemoteHands } from './remote-hands.tsx'
import { RemoteTimeAsked } from './remote-time-asked.tsx'
import type { DayInHand } from './use-remote.ts'
import './remote-asked.css'

export const askedId = 'remote-asked'

export function RemoteAsked({ day }: { day: DayInHand }) {
  return (
    <div id={askedId} tabIndex={-1} className="remote-asking">
      <RemoteTimeAsked day={day} />
      <RemoteHands day={day} />
    </div>
  )
}
