import type { Plan } from '../../shared/facilitation/plan-of.ts'
import type { RunSheet } from '../../shared/facilitation/run-sheet.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import { useClock } from './use-clock.ts'
import type { SheetActs } from './use-sheet-acts.ts'
import { whatCatchingUpDoes } from './what-catching-up-does.ts'

/** Says what catching up would do, before it does it. */
export function CatchUpDialog(props: { sheet: RunSheet; plan: Plan; acts: SheetActs; onClose: () => void }) {
  const { sheet, plan, acts, onClose } = props
  const words = useWords()
  const clock = useClock()
  const toast = useToast()
  const { shorter, endsAt, plannedEnd } = whatCatchingUpDoes(sheet, plan)
  const isPossible = shorter.length > 0
  const catchUp = async () => {
    if (!(await acts.catchUp())) return
    toast({ text: words('runSheet.caughtUp') })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words('runSheet.catchUpTitle')}
      text={words(isPossible ? 'runSheet.catchUpText' : 'runSheet.catchUpNothing')}
      actions={
        <>
          <Button onClick={onClose}>{words(isPossible ? 'common.cancel' : 'common.close')}</Button>
          {isPossible && (
            <Button look="primary" onClick={() => void catchUp()}>
              {words('runSheet.catchUpDo')}
            </Button>
          )}
        </>
      }
    >
      {isPossible && (
        <>
          <ul className="catch-up-steps">
            {shorter.map(({ step, minutes }) => (
              <li key={step.id}>
                <span>{step.title}</span>
                <span className="unseen">
                  {words('runSheet.shorterSpoken', { before: step.minutes, now: minutes })}
                </span>
                <span aria-hidden="true">{words('runSheet.shorter', { before: step.minutes, now: minutes })}</span>
              </li>
            ))}
          </ul>
          {endsAt !== null && plannedEnd !== null && (
            <p>
              {endsAt - plannedEnd < 60_000
                ? words('runSheet.catchUpEnds', { time: clock.time(plannedEnd) })
                : words('runSheet.catchUpEndsLater', { time: clock.time(endsAt), planned: clock.time(plannedEnd) })}
            </p>
          )}
        </>
      )}
    </Dialog>
  )
}
