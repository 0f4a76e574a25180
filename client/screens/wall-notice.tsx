/** When the line is lost, the wall says so, why as far as the server has said, and from when what it shows is. It comes back by itself. */
import { CloudOff, Hourglass } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import type { WallLoss } from './wall-loss.ts'

/** A line that is lost and found again at once is not worth a word. */
const patienceMs = 1_500

export function WallNotice({ loss }: { loss: WallLoss | null }) {
  const words = useWords()
  const dates = useDates()
  const since = useLostSince(loss !== null)
  return (
    <output className="wall-notices">
      {loss !== null && since !== null && (
        <span className="wall-notice">
          {loss === 'net' ? <CloudOff aria-hidden="true" /> : <Hourglass aria-hidden="true" />}
          {words(`screens.lost.${loss}`, { time: dates.time(since) })}
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
