import { useCallback, useRef, useState } from 'react'
import type { ScreenShow } from '../../shared/facilitation/place.ts'
import type { ScreenId } from '../../shared/ids.ts'
import { useCommand } from '../live-day/use-command.ts'

/**
 * What a screen shows, or has just been asked to: whoever chooses board and field quickly, one after the other, builds on what they chose and not on what
 * the server has said so far. The server is asked in the same order.
 */
export function useAskedShow(screenId: ScreenId, told: ScreenShow): [ScreenShow, (shows: ScreenShow) => void] {
  const { press } = useCommand()
  const [asked, setAsked] = useState<ScreenShow | null>(null)
  const before = useRef<Promise<unknown>>(Promise.resolve())
  const ask = useCallback(
    (shows: ScreenShow) => {
      setAsked(shows)
      before.current = before.current
        .then(() => press({ act: 'showOnScreen', screenId, shows }))
        .then(() => setAsked((now) => (now === shows ? null : now)))
    },
    [press, screenId],
  )
  return [asked ?? told, ask]
}
