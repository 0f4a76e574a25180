/** Sends, from whatever page one is on, what was written without a net on boards that are no longer open. */
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { principalKey } from '../../shared/roles.ts'
import { useViewer } from '../account/viewer.tsx'
import { browserDevice } from '../sync/browser-device.ts'

export function LeftoverEdits() {
  const viewer = useViewer()
  const [location] = useLocation()
  // The board that is open sends its own.
  const open = /^\/boards\/([^/?]+)/.exec(location)?.[1] ?? null

  useEffect(() => {
    if (viewer.kind === 'nobody' || viewer.kind === 'link') return
    const device = browserDevice(window)
    let isSending = false
    const send = async () => {
      const boardIds = (await device.unsavedBoards(principalKey(viewer) ?? '')).filter((id) => id !== open)
      if (boardIds.length === 0) return
      // Fetched only now: most pages have nothing to send.
      const { sendFromHere } = await import('./send-from-here.ts')
      await sendFromHere({ viewer, device, boardIds })
    }
    const sendNow = async () => {
      if (isSending) return
      isSending = true
      try {
        await send()
      } catch (error) {
        console.warn('What was written without a net could not be sent now', error)
      }
      isSending = false
    }
    const onLine = () => void sendNow()
    onLine()
    window.addEventListener('online', onLine)
    return () => window.removeEventListener('online', onLine)
  }, [viewer, open])
  return null
}
