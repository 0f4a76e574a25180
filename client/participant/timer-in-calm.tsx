import { clockDigits } from '../../shared/facilitation/clock-digits.ts'
import { timerAt } from '../../shared/facilitation/timer.ts'
import type { Timer } from '../../shared/facilitation/live-state.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { useServerTime } from '../live-day/use-server-time.ts'

/** The clock goes on while people look up: small, so that nobody has to wonder. */
export function TimerInCalm() {
  const timer = useLiveView()?.timer
  return timer ? <Digits timer={timer} /> : null
}

function Digits({ timer }: { timer: Timer }) {
  const words = useWords()
  const face = timerAt(timer, useServerTime())
  const digits = clockDigits(face.leftMs)
  return (
    <p className="look-up-clock" aria-hidden="true">
      {face.isOver ? words('participant.timer.over', { digits }) : digits}
    </p>
  )
}
