import { DoorClosed, DoorOpen } from 'lucide-react'
import { useState } from 'react'
import type { Workshop, WorkshopLive } from '../../shared/api/workshops.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { formatNames } from '../i18n/format-names.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { ProgrammeLink } from '../run-sheet/programme-link.tsx'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import { DayActions } from './day-actions.tsx'
import { DayState } from './day-state.tsx'
import { useChangeDay } from './use-change-day.ts'

/** What the day is called, how it stands, and the big button that opens or closes it. */
export function DayHead({ day, live }: { day: Workshop; live: WorkshopLive | undefined }) {
  const words = useWords()
  const dates = useDates()
  const { language } = useLanguage()
  const consultants = day.consultants.map(({ name }) => name)
  return (
    <header className="day-head">
      <div className="day-head-words">
        <p className="day-head-state">
          <DayState state={day.state} />
          {day.state === 'open' && live && (
            <span className="soft">{words('workshops.presentCount', { count: live.present.length })}</span>
          )}
        </p>
        <h1>{day.title}</h1>
        <p className="lead capital">{[day.theme, dates.day(day.date)].filter(Boolean).join(' · ')}</p>
        {consultants.length > 0 && (
          <p className="soft">{words('workshops.runBy', { names: formatNames(language, consultants) })}</p>
        )}
        <ProgrammeLink workshopId={day.id} className="day-head-programme" />
      </div>
      {day.runs && (
        <div className="day-head-acts">
          <OpenOrClose day={day} />
          <DayActions day={day} boards={live?.boards ?? []} />
        </div>
      )}
    </header>
  )
}

function OpenOrClose({ day }: { day: Workshop }) {
  const words = useWords()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const change = useChangeDay(day)
  const isOpen = day.state === 'open'
  const act = () =>
    change.mutate(
      { kind: isOpen ? 'close' : 'open' },
      {
        onSuccess: () => {
          setAsking(false)
          toast({ text: words(isOpen ? 'workshops.closed' : 'workshops.opened') })
        },
      },
    )
  return (
    <>
      <Button
        look={isOpen ? 'quiet' : 'primary'}
        size="large"
        icon={isOpen ? <DoorClosed aria-hidden="true" /> : <DoorOpen aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {words(isOpen ? 'workshops.close' : day.state === 'closed' ? 'workshops.reopen' : 'workshops.open')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={(open) => {
          change.reset()
          setAsking(open)
        }}
        title={words(isOpen ? 'workshops.closeTitle' : 'workshops.openTitle')}
        text={words(isOpen ? 'workshops.closeText' : 'workshops.openText')}
        confirmLabel={words(isOpen ? 'workshops.close' : 'workshops.open')}
        onConfirm={act}
        busy={change.isPending}
        error={change.error ? errorSentence(words, change.error) : undefined}
      />
    </>
  )
}
