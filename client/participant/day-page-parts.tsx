/** What a facilitator does to the room, on the day's own page: the clock, the step, and where everybody is led. */
import { GuideNotice } from './guide-notice.tsx'
import { LineNotice } from './line-notice.tsx'
import { LookUpScreen } from './look-up-screen.tsx'
import { StepStrip } from './step-strip.tsx'
import { TableCall } from './table-call.tsx'
import { TimerChip } from './timer-chip.tsx'
import './day-page-parts.css'

export function DayPageParts() {
  return (
    <div className="day-page-parts">
      <TimerChip />
      <StepStrip />
      <LineNotice />
      <GuideNotice />
      <TableCall />
      <LookUpScreen />
    </div>
  )
}
