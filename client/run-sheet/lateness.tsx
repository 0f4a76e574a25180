import { useState } from 'react'
import type { Plan } from '../../shared/facilitation/plan-of.ts'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { CatchUpDialog } from './catch-up-dialog.tsx'
import { minutesBetween } from './minutes-between.ts'
import { useClock } from './use-clock.ts'
import type { SheetActs } from './use-sheet-acts.ts'

/** Whether the day will end as planned, said calmly, and the way to catch up. Says nothing while the room is at no step. */
export function Lateness({ sheet, plan, acts }: { sheet: RunSheet; plan: Plan; acts: SheetActs }) {
  const words = useWords()
  const clock = useClock()
  const [asking, setAsking] = useState(false)
  const { lateMs, endsAt } = plan
  if (lateMs === null || endsAt === null || !plan.steps.some(({ status }) => status === 'current')) return null
  const plannedEnd = endsAt - lateMs
  const minutes = minutesBetween(plannedEnd, endsAt)
  const times = { ends: clock.time(endsAt), planned: clock.time(plannedEnd) }
  const kind = minutes > 0 ? 'late' : minutes < 0 ? 'early' : 'onTime'
  return (
    <div className={`lateness lateness-${kind}`}>
      <p>
        {kind === 'onTime'
          ? words('runSheet.onTime', { ends: times.ends })
          : words(`runSheet.${kind}`, { count: Math.abs(minutes), ...times })}
      </p>
      {kind === 'late' && (
        <Button size="small" onClick={() => setAsking(true)}>
          {words('runSheet.catchUp')}
        </Button>
      )}
      {asking && <CatchUpDialog sheet={sheet} plan={plan} acts={acts} onClose={() => setAsking(false)} />}
    </div>
  )
}
