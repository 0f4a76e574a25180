import { useEffect, useState } from 'react'
import { useLiveDay } from './live-day.tsx'

/** The server's time, told anew at the turn of each second (or of so many ms): what a clock on the page is drawn from. */
export function useServerTime(everyMs = 1_000): number {
  const day = useLiveDay()
  const serverNow = day?.serverNow ?? Date.now
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const turn = () => {
      const time = serverNow()
      setNow(time)
      timer = setTimeout(turn, everyMs - (time % everyMs) + 5)
    }
    turn()
    return () => clearTimeout(timer)
  }, [serverNow, everyMs])
  return now
}
