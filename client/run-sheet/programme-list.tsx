/** What happens when, for everyone: on the programme's page, on paper, and in big letters on the wall (sizes follow the letters around it). */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ProgrammeAnswer } from '../../shared/api/run-sheet.ts'
import type { PlannedStep } from '../../shared/facilitation/plan-of.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay, useLiveView } from '../live-day/live-day.tsx'
import { Banner } from '../ui/banner.tsx'
import { classNames } from '../ui/class-names.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { programmeQuery } from './run-sheet-queries.ts'
import { shownItems } from './shown-items.ts'
import { StepTime } from './step-time.tsx'
import { useClock } from './use-clock.ts'
import { usePlan } from './use-plan.ts'
import './programme-list.css'

interface ProgrammeListProps {
  /** What each step asks for stands under its title. */
  withInstructions?: boolean
  /** So many steps around the current one; without it all. */
  most?: number
}

type Item = ProgrammeAnswer['items'][number]

/** Inside a `LiveDayProvider`; for everyone who may see the day. */
export function ProgrammeList(props: ProgrammeListProps) {
  const day = useLiveDay()
  return day && <ProgrammeOfDay {...props} workshopId={day.workshopId} />
}

function ProgrammeOfDay({
  workshopId,
  withInstructions = false,
  most,
}: ProgrammeListProps & { workshopId: WorkshopId }) {
  const words = useWords()
  const view = useLiveView()
  const { data, error } = useQuery(programmeQuery(workshopId, view?.runSheetVersion ?? null))
  const items = data?.items
  const day = useMemo(
    () => items && { steps: items.map((item) => ({ ...item, id: item.stepId })), startsAt: null },
    [items],
  )
  const plan = usePlan(day)
  if (!items) return error ? <Banner tone="bad">{errorSentence(words, error)}</Banner> : <Skeleton height="12rem" />
  if (items.length === 0) return <p className="soft">{words('runSheet.noProgramme')}</p>
  const current = items.findIndex(({ stepId }) => stepId === view?.step?.step.id)
  const { from, to } = shownItems({ count: items.length, current, most: most ?? items.length })
  return (
    <ol className="programme-list" aria-label={words('runSheet.programme')} start={from + 1}>
      {items.slice(from, to).map((item, at) => {
        const isCurrent = from + at === current
        return (
          <ProgrammeItem
            key={item.stepId}
            item={item}
            expected={current >= 0 ? (plan.steps[from + at]?.expected ?? null) : null}
            status={isCurrent ? 'current' : from + at < current ? 'over' : 'ahead'}
            withInstruction={withInstructions}
          />
        )
      })}
    </ol>
  )
}

function ProgrammeItem(props: {
  item: Item
  expected: PlannedStep['expected']
  status: PlannedStep['status']
  withInstruction: boolean
}) {
  const { item, expected, status, withInstruction } = props
  const words = useWords()
  const clock = useClock()
  const { startsAt, endsAt } = item
  const planned = startsAt === null || endsAt === null ? null : { startsAt, endsAt }
  return (
    <li
      className={classNames('programme-item', `programme-${status}`, item.isFixed && 'programme-fixed')}
      aria-current={status === 'current' ? 'step' : undefined}
    >
      {(planned || expected) && <StepTime step={{ planned, expected }} />}
      <div className="programme-words">
        <p className="programme-title">
          {item.title}
          {status === 'current' && <span className="programme-now">{words('runSheet.now')}</span>}
        </p>
        {withInstruction && item.instruction && <p className="programme-instruction">{item.instruction}</p>}
      </div>
      {item.minutes !== null && <span className="programme-minutes">{clock.length(item.minutes)}</span>}
    </li>
  )
}
