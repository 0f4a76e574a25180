/** When the line is lost, the wall says so, and from when what it shows is. It comes back by itself. */
import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'

/** A line that is lost and found again at once is not worth a word. */
const patienceMs = 1_500

export function WallNotice({ isLost }: { isLost: boolean }) {
  const words = useWords()
  const dates = useDates()
  const since = useLostSince(isLost)
  return (
    <output className="wall-notices">
      {since !== null && (
        <span className="wall-notice">
          <CloudOff aria-hidden="true" />
          {words('screens.lostNet', { time: dates.time(since) })}
        </span>
      )}
    </output>
  )
}

/** When the line was lost, by the server's clock; null while it isn't, and for the first moment. */
function useLostSince(isLost: boolean): number | null {
  const serverNow = useLiveDay()?.serverNow ?? Date.now
  const [since, setSince] = useState<number | null>(null)
  if (!isLost && since !== null) setSince(null)
  useEffect(() => {
    if (!isLost) return
    const lostAt = serverNow()
    const timer = setTimeout(() => setSince(lostAt), patienceMs)
    return () => clearTimeout(timer)
  }, [isLost, serverNow])
  return since
}
