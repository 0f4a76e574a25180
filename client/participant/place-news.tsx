import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { DayNotice } from './day-notice.tsx'

interface Given {
  icon: ReactNode
  /** Also said aloud; empty when there is nothing. */
  said: string
  /** Where it leads; null while it is only said aloud. */
  fieldId: string | null
  /** On the button that leads there. */
  go: string
  /** It was put away, or followed. */
  onSeen: () => void
}

/** Something waits in a field of this board, for those who look elsewhere on it. */
export function PlaceNews({ icon, said, fieldId, go, onSeen }: Given) {
  const words = useWords()
  const handle = useBoardOnScreen()?.handle
  const goThere = (to: string) => {
    onSeen()
    handle?.goTo({ kind: 'field', fieldId: to }, { focus: true })
  }
  return (
    <>
      <output className="unseen">{said}</output>
      {said && fieldId !== null && (
        <DayNotice
          icon={icon}
          actions={
            <>
              <Button size="small" onClick={() => goThere(fieldId)}>
                {go}
              </Button>
              <IconButton label={words('common.close')} icon={<X />} onClick={onSeen} />
            </>
          }
        >
          {said}
        </DayNotice>
      )}
    </>
  )
}
