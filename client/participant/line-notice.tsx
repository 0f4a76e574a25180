/** The day can't be heard: said calmly, and not where the board says the same of itself. */
import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useConnectionState } from '../board-page/use-board-hold.ts'
import type { BoardConnection } from '../sync/board-connection.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { sayLost } from '../live-day/say-lost.ts'
import { DayNotice } from './day-notice.tsx'

/** A line that comes back at once is not worth a word. */
const sayAfterMs = 3_000

export function LineNotice() {
  const shown = useBoardOnScreen()
  return shown ? <BesideBoard connection={shown.connection} /> : <Lost />
}

function BesideBoard({ connection }: { connection: BoardConnection }) {
  const { state } = useConnectionState(connection)
  return state.kind === 'saved' || state.kind === 'saving' ? <Lost /> : null
}

function Lost() {
  const words = useWords()
  const day = useLiveDay()
  const isLost = day?.status.kind === 'lost' && (day.view !== null || day.status.why !== null)
  const [isSaid, setSaid] = useState(false)
  if (!isLost && isSaid) setSaid(false)
  useEffect(() => {
    if (!isLost) return
    const timer = setTimeout(() => setSaid(true), sayAfterMs)
    return () => clearTimeout(timer)
  }, [isLost])
  const said = day && isSaid && sayLost(day.status, words, words('participant.lineLost'))
  return (
    <>
      <output className="unseen">{said}</output>
      {said && <DayNotice icon={<CloudOff />}>{said}</DayNotice>}
    </>
  )
}
