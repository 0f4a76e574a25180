import { signedClock } from '../../shared/facilitation/clock-digits.ts'
import { timerAt } from '../../shared/facilitation/timer.ts'
import type { Timer } from '../../shared/facilitation/live-state.ts'
import { useWords } from '../i18n/use-words.ts'
import { useServerTime } from '../live-day/use-server-time.ts'
import { classNames } from '../ui/class-names.ts'

/** The room's clock: the last minute is marked; when the time is up it counts on. */
export function WallTimer({ timer }: { timer: Timer }) {
  const words = useWords()
  const now = useServerTime()
  const face = timerAt(timer, now)
  const says = face.isPaused ? 'timerPaused' : face.isOver ? 'timerOver' : 'timerLeft'
  return (
    <div
      role="timer"
      className={classNames(
        'wall-timer',
        face.isLastMinute && 'wall-timer-last',
        face.isOver && 'wall-timer-over',
        face.isPaused && 'wall-timer-paused',
      )}
    >
      <p className="wall-timer-face">{signedClock(face.leftMs)}</p>
      <p className="wall-timer-says">{words(`screens.${says}`)}</p>
    </div>
  )
}
