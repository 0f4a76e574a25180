/** Where the room is: the step, since when, and who brought it there. */
import { Link } from 'wouter'
import { useWords } from '../i18n/use-words.ts'
import { useRunSheet } from '../run-sheet/use-run-sheet.ts'
import { useWhoDid, type DayInHand } from './use-remote.ts'

export function RemoteNow({ day }: { day: DayInHand }) {
  const words = useWords()
  const whoDid = useWhoDid()
  const { view, workshopId } = day
  const { step } = view
  const { data: runSheet } = useRunSheet(workshopId)
  return (
    <section className="remote-now" aria-labelledby="remote-now">
      <p className="remote-now-number" id="remote-now">
        {step ? words('remote.stepOf', step) : words('remote.now')}
      </p>
      <p className="remote-now-title">{step ? step.step.title : words('remote.noStep')}</p>
      {step && <p className="remote-who">{whoDid(step.by, step.since)}</p>}
      {runSheet?.steps.length === 0 && view.role === 'facilitator' && (
        <p className="remote-who">
          {words('remote.noSteps')}{' '}
          <Link href={`/workshops/${workshopId}/run-sheet`}>{words('remote.makeRunSheet')}</Link>
        </p>
      )}
    </section>
  )
}
