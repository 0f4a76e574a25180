import { Hand } from 'lucide-react'
import { useWords } from '../i18n/use-words.ts'
import { askedId } from './remote-asked.tsx'
import type { DayInHand } from './use-remote.ts'

/** How many tables ask for something, always in sight at the head of the remote; a press shows which. */
export function RemoteWaiting({ day }: { day: DayInHand }) {
  const words = useWords()
  const { hands, timeRequests, role } = day.view
  const asking = [...(role === 'facilitator' ? hands : []), ...timeRequests]
  const count = new Set(asking.map(({ boardId }) => boardId)).size
  const show = () => {
    const asked = document.getElementById(askedId)
    asked?.scrollIntoView({ block: 'nearest' })
    asked?.focus({ preventScroll: true })
  }
  const said = count > 0 ? words('remote.waiting', { count }) : ''
  return (
    <>
      <output className="unseen">{said}</output>
      {count > 0 && (
        <button type="button" className="remote-waiting" title={said} onClick={show}>
          <Hand aria-hidden="true" />
          <span aria-hidden="true">{count}</span>
          <span className="unseen">{said}</span>
        </button>
      )}
    </>
  )
}
