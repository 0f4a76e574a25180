/** The room's clock in the hand: start, a minute more or less, pause, stop; and tables that ask for more. */
import { Minus, Pause, Play, Plus, Square } from 'lucide-react'
import { useState } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { signedClock } from '../../shared/facilitation/clock-digits.ts'
import type { Timer } from '../../shared/facilitation/live-state.ts'
import { timerAt } from '../../shared/facilitation/timer.ts'
import { formatNames } from '../i18n/format-names.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { useServerTime } from '../live-day/use-server-time.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Input } from '../ui/input.tsx'
import { schoolOf, useBoardsOfDay, type DayInHand } from './use-remote.ts'

const offeredMinutes = [2, 5, 10, 15]

export function RemoteTimer({ day }: { day: DayInHand }) {
  const words = useWords()
  const { timer } = day.view
  return (
    <section className="remote-part" aria-labelledby="remote-timer">
      <h3 id="remote-timer">{words('remote.timer')}</h3>
      {timer ? <RunningTimer timer={timer} /> : <StartTimer />}
      <TimeAsked day={day} />
    </section>
  )
}

function RunningTimer({ timer }: { timer: Timer }) {
  const words = useWords()
  const { press } = useCommand()
  const face = timerAt(timer, useServerTime())
  const tone = face.isOver ? 'remote-clock-over' : face.isLastMinute && 'remote-clock-last'
  return (
    <div className="remote-timer">
      <IconButton
        look="quiet"
        label={words('remote.minuteLess')}
        icon={<Minus />}
        onClick={() => void press({ act: 'addTime', minutes: -1 })}
      />
      <p className={classNames('remote-clock', tone)} role="timer">
        <span className="remote-clock-face">{signedClock(face.leftMs)}</span>
        {(face.isPaused || face.isOver) && (
          <span className="remote-who">{words(face.isPaused ? 'remote.timerPaused' : 'remote.timerOver')}</span>
        )}
      </p>
      <IconButton
        look="quiet"
        label={words('remote.minuteMore')}
        icon={<Plus />}
        onClick={() => void press({ act: 'addTime', minutes: 1 })}
      />
      <IconButton
        look="quiet"
        label={words(face.isPaused ? 'remote.resumeTimer' : 'remote.pauseTimer')}
        icon={face.isPaused ? <Play /> : <Pause />}
        onClick={() => void press({ act: face.isPaused ? 'resumeTimer' : 'pauseTimer' })}
      />
      <IconButton
        look="quiet"
        label={words('remote.stopTimer')}
        icon={<Square />}
        onClick={() => void press({ act: 'stopTimer' })}
      />
    </div>
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

function TimeAsked({ day }: { day: DayInHand }) {
  const words = useWords()
  const { language } = useLanguage()
  const { press } = useCommand()
  const ofDay = useBoardsOfDay(day)
  const { timeRequests } = day.view
  if (timeRequests.length === 0) return null
  const names = timeRequests.map(
    ({ boardId, schoolId }) =>
      schoolOf(ofDay, schoolId)?.name ??
      ofDay.boards.find(({ id }) => id === boardId)?.title ??
      words('remote.commonBoard'),
  )
  const decline = async () => {
    for (const { boardId } of timeRequests) await press({ act: 'declineTime', boardId })
  }
  return (
    <div className="remote-asked">
      <output>
        {words('remote.timeAsked', {
          count: timeRequests.length,
          tables: formatNames(language, [...new Set(names)]),
        })}
      </output>
      <div className="remote-acts">
        <Button look="primary" onClick={() => void press({ act: 'addTime', minutes: 2 })}>
          {words('remote.moreTimeAll')}
        </Button>
        <Button onClick={() => void decline()}>{words('remote.noMoreTime')}</Button>
      </div>
    </div>
  )
}
