/** One table alone is called, without being brought anywhere: somebody wants to speak with it. */
import { BellRing, X } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { DayNotice } from './day-notice.tsx'
import { isLed } from './guidance.ts'

export function TableCall() {
  const words = useWords()
  const view = useLiveView()
  const [closed, setClosed] = useState(0)
  const call = view && isLed(view) && !view.tableCall?.goal ? view.tableCall : null
  const isShown = call && call.number > closed
  const said = isShown ? words('participant.called', { name: call.by.name }) : ''
  return (
    <>
      <output className="unseen">{said}</output>
      {isShown && (
        <DayNotice
          icon={<BellRing />}
          actions={<IconButton label={words('common.close')} icon={<X />} onClick={() => setClosed(call.number)} />}
        >
          {said}
        </DayNotice>
      )}
    </>
  )
}
