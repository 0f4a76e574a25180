/** Asks before one leaves a board with edits that are not saved: by closing the tab, by reloading, by Back, or by a link of our own. */
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../i18n/use-words.ts'
import type { BoardConnection } from '../sync/board-connection.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { askBeforeBack } from './ask-before-back.ts'
import { useConnectionState } from './use-board-hold.ts'

export function LeaveGuard({ connection }: { connection: BoardConnection }) {
  const words = useWords()
  const { state, hasUnsaved } = useConnectionState(connection)
  const [, navigate] = useLocation()
  const [wanted, setWanted] = useState<(() => void) | null>(null)

  useEffect(() => {
    // Asked at the moment itself: an edit may be a millisecond old.
    const isUnsafe = () => connection.hasUnsaved() && connection.saveState().kind !== 'ended'
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (isUnsafe()) event.preventDefault()
    }
    const click = (event: MouseEvent) => {
      const path = isUnsafe() ? ownLinkOf(event) : null
      if (path === null) return
      event.preventDefault()
      event.stopPropagation()
      setWanted(() => () => navigate(path))
    }
    const back = askBeforeBack(window, {
      isUnsafe,
      ask: () => setWanted(() => () => back.goOn()),
    })
    window.addEventListener('beforeunload', beforeUnload)
    document.addEventListener('click', click, { capture: true })
    return () => {
      back.stop()
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('click', click, { capture: true })
    }
  }, [connection, navigate])

  useEffect(() => {
    if (wanted !== null && !hasUnsaved) wanted()
  }, [wanted, hasUnsaved])

  const isSaving = state.kind === 'saving'
  const onDevice = (state.kind === 'offline' || state.kind === 'failing') && state.onDevice
  return (
    <Dialog
      open={wanted !== null && hasUnsaved}
      onOpenChange={() => setWanted(null)}
      title={words('sync.leaveTitle')}
      text={words(isSaving ? 'sync.leaveSaving' : onDevice ? 'sync.leaveOnDevice' : 'sync.leaveInPage')}
      actions={
        <>
          <Button onClick={() => wanted?.()}>{words('sync.leaveAnyway')}</Button>
          <Button look="primary" onClick={() => setWanted(null)}>
            {words('sync.stay')}
          </Button>
        </>
      }
    />
  )
}

/** The path that a click leads away to within the product; null when it stays, opens another tab or fetches a file. */
function ownLinkOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return null
  const url = new URL(link.href)
  if (url.origin !== location.origin || url.pathname === location.pathname) return null
  return url.pathname + url.search + url.hash
}
