/** Takes the remote in the hand: in a board's header, on the day's page, in the control room. */
import { RadioReceiver } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay, type LiveDay } from '../live-day/live-day.tsx'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { RemotePanel } from './remote-panel.tsx'
import { useChairNews } from './use-chair-news.ts'
import { useRemoteOpen } from './use-remote-open.ts'
import type { DayInHand } from './use-remote.ts'
import { holdsRemote } from './what-is-on.ts'

/** Needs a `LiveDayProvider` above it; shows nothing to those who don't hold the remote. */
export function RemoteButton() {
  const day = useLiveDay()
  return day && <RemoteOf day={day} />
}

function RemoteOf({ day }: { day: LiveDay }) {
  const [isOpen, setOpen] = useRemoteOpen(day.workshopId)
  useChairNews(() => setOpen(true))
  if (!day.view || !holdsRemote(day.view.role)) return null
  return <InHand day={{ ...day, view: day.view }} isOpen={isOpen} setOpen={setOpen} />
}

interface Given {
  day: DayInHand
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
}

function InHand({ day, isOpen, setOpen }: Given) {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const { hands, role, pause, control } = day.view
  const waiting = role === 'facilitator' ? hands.length : 0
  const held = pause ? 'pause' : control ? 'control' : null
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
        className={classNames('remote-button', held && !isOpen && 'remote-button-held')}
        title={held ? words(`remote.on.${held}`) : undefined}
        aria-expanded={isOpen}
        icon={<RadioReceiver aria-hidden="true" />}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="remote-button-words">{words('remote.title')}</span>
        {held && <span className="unseen">{words(`remote.on.${held}`)}</span>}
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
