/** The day as a run sheet, for those who run it: planned here, and led from here too. */
import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import { Redirect } from 'wouter'
import type { Workshop } from '../../shared/api/workshops.ts'
import type { Step } from '../../shared/facilitation/run-sheet.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { SiteHeader } from '../account/site-header.tsx'
import { errorSentence } from '../http/error-sentence.ts'
import { useWords } from '../i18n/use-words.ts'
import { LiveDayProvider } from '../live-day/live-day.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { DayGate } from './day-gate.tsx'
import { EmptySheet } from './empty-sheet.tsx'
import { FillDialog } from './fill-dialog.tsx'
import { RunningStrip } from './running-strip.tsx'
import { SavedNote } from './saved-note.tsx'
import { SheetEditing } from './sheet-editing.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetSteps } from './sheet-steps.tsx'
import { usePlan } from './use-plan.ts'
import { useRunSheet } from './use-run-sheet.ts'
import { useSheetActs } from './use-sheet-acts.ts'
import './run-sheet-page.css'

export function RunSheetPage({ workshopId }: { workshopId: WorkshopId }) {
  return (
    <DayGate workshopId={workshopId}>
      {(day) =>
        day.runs ? (
          <LiveDayProvider workshopId={workshopId} boardId={null}>
            <SheetEditing>
              <SheetOfDay day={day} />
            </SheetEditing>
          </LiveDayProvider>
        ) : (
          <Redirect to={`/workshops/${workshopId}/programme`} replace />
        )
      }
    </DayGate>
  )
}

function SheetOfDay({ day }: { day: Workshop }) {
  const words = useWords()
  const { data: sheet, error, refetch } = useRunSheet(day.id)
  const plan = usePlan(sheet)
  const acts = useSheetActs(day.id)
  // Nobody is led anywhere by a stray press while the day is still being planned.
  const isRehearsed = day.state === 'planned' && plan.steps.some(({ status }) => status === 'current')
  const isOn = day.state === 'open' || isRehearsed
  const [isFilling, setFilling] = useState(false)
  const [first, setFirst] = useState<Step | null>(null)
  return (
    <Page title={words('runSheet.titleOf', { day: day.title })} header={<SiteHeader />} className="run-sheet-page">
      <SheetHead day={day} sheet={sheet} plan={plan} acts={acts} />
      {error && (
        <Banner tone="bad" actions={<Button onClick={() => void refetch()}>{words('common.tryAgain')}</Button>}>
          {errorSentence(words, error)}
        </Banner>
      )}
      {!sheet && !error && <Skeleton height="24rem" radius="var(--radius)" />}
      {sheet?.steps.length === 0 && <EmptySheet acts={acts} onFill={() => setFilling(true)} onAdded={setFirst} />}
      {sheet && sheet.steps.length > 0 && (
        <>
          {isOn && <RunningStrip sheet={sheet} plan={plan} acts={acts} />}
          <SheetSteps sheet={sheet} plan={plan} acts={acts} mayGo={isOn} focusOn={first?.id ?? null} />
          <Button
            look="plain"
            className="run-sheet-fill"
            icon={<ListPlus aria-hidden="true" />}
            onClick={() => setFilling(true)}
          >
            {words('runSheet.fill')}
          </Button>
        </>
      )}
      <SavedNote />
      {sheet && isFilling && <FillDialog day={day} sheet={sheet} acts={acts} onClose={() => setFilling(false)} />}
    </Page>
  )
}
