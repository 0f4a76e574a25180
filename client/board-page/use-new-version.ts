/** After an update of the product: the page fetches itself anew, but only when everything is saved and nobody is at it. */
import { useEffect } from 'react'
import type { BoardConnection } from '../sync/board-connection.ts'

const lookMs = 15_000
const idleMs = 60_000

export function useNewVersion(connection: BoardConnection): void {
  useEffect(() => {
    let isOld = false
    let wasOffline = false
    let touchedAt = performance.now()
    const touched = () => (touchedAt = performance.now())
    const reloadIfIdle = () => {
      const isIdle = document.visibilityState === 'hidden' || performance.now() - touchedAt > idleMs
      if (isOld && isIdle && connection.saveState().kind === 'saved') location.reload()
    }
    // A server that was away may have come back as another version.
    const stop = connection.subscribe(() => {
      const isOffline = connection.saveState().kind === 'offline'
      if (wasOffline && !isOffline) void isNewVersionThere().then((isThere) => (isOld ||= isThere))
      wasOffline = isOffline
    })
    // A part of the page that was to be fetched only now is no longer there.
    const partMissing = () => (isOld = true)
    const timer = setInterval(reloadIfIdle, lookMs)
    const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const touch of touches) window.addEventListener(touch, touched, { passive: true })
    window.addEventListener('vite:preloadError', partMissing)
    document.addEventListener('visibilitychange', reloadIfIdle)
    return () => {
      stop()
      clearInterval(timer)
      for (const touch of touches) window.removeEventListener(touch, touched)
      window.removeEventListener('vite:preloadError', partMissing)
      document.removeEventListener('visibilitychange', reloadIfIdle)
    }
  }, [connection])
}

/** Does the server serve another script than the one that runs here? */
async function isNewVersionThere(): Promise<boolean> {
  const here = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  try {
    const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } })
    const source = await answer.text()
    return answer.ok && here !== null && !source.includes(new URL(here.src).pathname)
  } catch {
    return false
  }
}
