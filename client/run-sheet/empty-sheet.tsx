import { ListPlus, Plus } from 'lucide-react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { newStep } from './new-step.ts'
import type { SheetActs } from './use-sheet-acts.ts'

/** No step yet: from where to begin. */
export function EmptySheet({ acts, onFill }: { acts: SheetActs; onFill: () => void }) {
  const words = useWords()
  return (
    <EmptyState
      figure={<RingFigure state="plain" />}
      title={words('runSheet.emptyTitle')}
      actions={
        <>
          <Button look="primary" icon={<ListPlus aria-hidden="true" />} onClick={onFill}>
            {words('runSheet.fill')}
          </Button>
          <Button
            icon={<Plus aria-hidden="true" />}
            onClick={() => void acts.add(newStep(words('runSheet.newStep')), 0)}
          >
            {words('runSheet.add')}
          </Button>
        </>
      }
    >
      {words('runSheet.emptyText')}
    </EmptyState>
  )
}
