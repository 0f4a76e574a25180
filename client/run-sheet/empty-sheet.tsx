import { ListPlus, Plus } from 'lucide-react'
import type { Step } from '../../shared/facilitation/run-sheet.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { newStep } from './new-step.ts'
import type { SheetActs } from './use-sheet-acts.ts'

/** No step yet: from where to begin. */
export function EmptySheet(props: { acts: SheetActs; onFill: () => void; onAdded: (step: Step) => void }) {
  const { acts, onFill, onAdded } = props
  const words = useWords()
  const add = async () => {
    const step = await acts.add(newStep(words('runSheet.newStep')), 0)
    if (step) onAdded(step)
  }
  return (
    <EmptyState
      figure={<RingFigure state="plain" />}
      title={words('runSheet.emptyTitle')}
      actions={
        <>
          <Button look="primary" icon={<ListPlus aria-hidden="true" />} onClick={onFill}>
            {words('runSheet.fill')}
          </Button>
          <Button icon={<Plus aria-hidden="true" />} onClick={() => void add()}>
            {words('runSheet.add')}
          </Button>
        </>
      }
    >
      {words('runSheet.emptyText')}
    </EmptyState>
  )
}
