/** The remote itself: beside the page where there is room, over it on a phone. */
import { LayoutGrid, WifiOff, X } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { Link, useLocation } from 'wouter'
import { useWords } from '../i18n/use-words.ts'
import { sayLost } from '../live-day/say-lost.ts'
import { Banner } from '../ui/banner.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { RemoteAsked } from './remote-asked.tsx'
import { RemoteWaiting } from './remote-waiting.tsx'
import { RemoteNow } from './remote-now.tsx'
import { RemoteOn } from './remote-on.tsx'
import { RemoteRoom } from './remote-room.tsx'
import { RemoteSections } from './remote-sections.tsx'
import { RemoteSteps } from './remote-steps.tsx'
import { RemoteTimer } from './remote-timer.tsx'
import { isCovering, useCover } from './use-cover.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useWhoDid, type DayInHand } from './use-remote.ts'
import './remote-panel.css'
import './remote-parts.css'

export function RemotePanel({ day, onClose }: { day: DayInHand; onClose: () => void }) {
  const words = useWords()
  const whoDid = useWhoDid()
  const panel = useRef<HTMLDialogElement>(null)
  const covers = useCover()
  const [location] = useLocation()
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  useEscape(panel, onClose)
  useKeptFocus(panel)
  useLaidDownOnLeaving(panel, onClose)
  const { view, status, workshopId } = day
  const room = `/workshops/${workshopId}/control-room`
  const isOver = status.kind === 'ended'
  return createPortal(
    <dialog
      ref={panel}
      open
      aria-modal={covers || undefined}
      aria-label={words('remote.title')}
      tabIndex={-1}
      className="remote"
    >
      <div className="remote-head">
        <h2>{words(view.role === 'chair' ? 'remote.chairTitle' : 'remote.title')}</h2>
        <RemoteWaiting day={day} />
        {view.role === 'facilitator' && !location.startsWith(room) && (
          <Link href={room} className="remote-to-room">
            <LayoutGrid aria-hidden="true" />
            <span className="remote-to-room-words">{words('remote.toControlRoom')}</span>
          </Link>
        )}
        <IconButton label={words('common.close')} icon={<X />} onClick={onClose} />
      </div>
      {(status.kind === 'lost' || isOver) && (
        <Banner tone="warn" icon={<WifiOff aria-hidden="true" />} className="remote-banner">
          {sayLost(status, words, words(isOver ? 'remote.lineEnded' : 'remote.lineLost'))}
        </Banner>
      )}
      <div className="remote-body">
        {view.workshop.state !== 'open' && <p className="remote-not-open">{words('remote.notOpen')}</p>}
        {view.chair?.isYou && (
          <p className="remote-who">{words('remote.chairFrom', { name: whoDid(view.chair.by, view.chair.at) })}</p>
        )}
        <RemoteNow day={day} />
        <RemoteTimer day={day} />
        <RemoteRoom day={day} />
        <RemoteOn day={day} />
        <RemoteAsked day={day} />
        <RemoteSections day={day} />
      </div>
      <RemoteSteps day={day} />
    </dialog>,
    document.body,
  )
}

/** Menus and dialogs that the remote opens stand beside it, and take Escape for themselves. */
function useEscape(panel: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const element = panel.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      onEscape()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  })
}

/** A way to somewhere else would end behind the remote where it covers the page. */
function useLaidDownOnLeaving(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const element = panel.current
    const onClick = ({ target }: MouseEvent) => {
      if (isCovering() && target instanceof Element && target.closest('a[href]')) onClose()
    }
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  })
}
