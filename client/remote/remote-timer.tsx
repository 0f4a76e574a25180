/** The room's clock in the hand: start, a minute more or less, pause, stop. */
import { Pause, Play, Square } from 'lucide-react'
import { useState } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { signedClock } from '../../shared/facilitation/clock-digits.ts'
import type { Timer } from '../../shared/facilitation/live-state.ts'
import { timerAt } from '../../shared/facilitation/timer.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { useServerTime } from '../live-day/use-server-time.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Input } from '../ui/input.tsx'
import type { DayInHand } from './use-remote.ts'

const offeredMinutes = [2, 5, 10, 15]

export function RemoteTimer({ day }: { day: DayInHand }) {
  const words = useWords()
  const { timer } = day.view
  return (
    <section className="remote-part" aria-labelledby="remote-timer">
      {timer ? (
        <RunningTimer timer={timer} />
      ) : (
        <>
          <h3 id="remote-timer">{words('remote.timer')}</h3>
          <StartTimer />
        </>
      )}
    </section>
  )
}

function RunningTimer({ timer }: { timer: Timer }) {
  const words = useWords()
  const { press } = useCommand()
  const face = timerAt(timer, useServerTime())
  const tone = face.isOver ? 'remote-clock-over' : face.isLastMinute && 'remote-clock-last'
  const state = face.isPaused ? 'remote.timerPaused' : face.isOver ? 'remote.timerOver' : null
  return (
    <>
      <h3 id="remote-timer">{words(state ?? 'remote.timer')}</h3>
      <div className="remote-timer">
        <Button onClick={() => void press({ act: 'addTime', minutes: -1 })}>{words('remote.minuteLess')}</Button>
        <p className={classNames('remote-clock', tone)} role="timer">
          {signedClock(face.leftMs)}
        </p>
        <Button onClick={() => void press({ act: 'addTime', minutes: 1 })}>{words('remote.minuteMore')}</Button>
        <div className="remote-timer-acts">
          <Button
            icon={face.isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
            onClick={() => void press({ act: face.isPaused ? 'resumeTimer' : 'pauseTimer' })}
          >
            {words(face.isPaused ? 'remote.resumeTimer' : 'remote.pauseTimer')}
          </Button>
          <Button icon={<Square aria-hidden="true" />} onClick={() => void press({ act: 'stopTimer' })}>
            {words('remote.stopTimer')}
          </Button>
        </div>
      </div>
    </>
  )
}

function StartTimer() {
  const words = useWords()
  const { press } = useCommand()
  const [own, setOwn] = useState('')
  const minutes = Number(own.replace(',', '.'))
  const isReady = own.trim() !== '' && minutes > 0 && minutes <= bounds.timerMinutes
  return (
    <form
      className="remote-start"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void press({ act: 'startTimer', minutes })
      }}
    >
      {offeredMinutes.map((count) => (
        <Button key={count} onClick={() => void press({ act: 'startTimer', minutes: count })}>
          {words('remote.startMinutes', { count })}
        </Button>
      ))}
      <Input
        inputMode="decimal"
        aria-label={words('remote.otherMinutes')}
        placeholder={words('remote.otherMinutes')}
        value={own}
        onChange={(event) => setOwn(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={!isReady}>
        {words('remote.start')}
      </Button>
    </form>
  )
}
