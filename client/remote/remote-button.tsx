/** Takes the remote in the hand: in a board's header, on the day's page, in the control room. */
import { RadioReceiver } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { RemotePanel } from './remote-panel.tsx'
import { useRemoteOpen } from './use-remote-open.ts'
import type { DayInHand } from './use-remote.ts'
import { holdsRemote } from './what-is-on.ts'

/** Needs a `LiveDayProvider` above it; shows nothing to those who don't hold the remote. */
export function RemoteButton() {
  const day = useLiveDay()
  if (!day?.view || !holdsRemote(day.view.role)) return null
  return <RemoteOf day={{ ...day, view: day.view }} />
}

function RemoteOf({ day }: { day: DayInHand }) {
  const words = useWords()
  const [isOpen, setOpen] = useRemoteOpen(day.workshopId)
  const button = useRef<HTMLButtonElement>(null)
  const { hands, role } = day.view
  const waiting = role === 'facilitator' ? hands.length : 0
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    // Laid down, it leaves the focus where it was taken up.
    if (wasOpen.current && !isOpen) button.current?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <>
      <Button
        ref={button}
        look={isOpen ? 'primary' : 'quiet'}
        className="remote-button"
        aria-expanded={isOpen}
        icon={<RadioReceiver aria-hidden="true" />}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="remote-button-words">{words('remote.title')}</span>
        {waiting > 0 && (
          <span className="remote-button-count">
            <span aria-hidden="true">{waiting}</span>
            <span className="unseen">{words('remote.waiting', { count: waiting })}</span>
          </span>
        )}
      </Button>
      {isOpen && <RemotePanel day={day} onClose={() => setOpen(false)} />}
    </>
  )
}
