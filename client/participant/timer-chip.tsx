/** The room's clock in the header: how long is left, the same everywhere, and for a table the way to ask for a little more. */
import { Pause, Timer as TimerIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { clockDigits } from '../../shared/facilitation/clock-digits.ts'
import type { Timer } from '../../shared/facilitation/live-state.ts'
import { timerAt, type TimerFace } from '../../shared/facilitation/timer.ts'
import { useBoardOnScreen } from '../board-page/board-on-screen.tsx'
import { useWords, type Say } from '../i18n/use-words.ts'
import { useLiveDay } from '../live-day/live-day.tsx'
import { useServerTime } from '../live-day/use-server-time.ts'
import { classNames } from '../ui/class-names.ts'
import { Menu, MenuItem, MenuLabel } from '../ui/menu.tsx'
import { minutesOf, timerNews, type TimerNews, type TimerSeen } from './timer-news.ts'
import { useTableAsk } from './use-table-ask.ts'
import { useBell, type Bell } from './use-bell.ts'
import './timer-chip.css'

export function TimerChip() {
  const timer = useLiveDay()?.view?.timer ?? null
  const bell = useBell()
  return (
    <>
      <TimerVoice timer={timer} ring={bell.ring} />
      {timer && <Chip timer={timer} bell={bell} />}
    </>
  )
}

function Chip({ timer, bell }: { timer: Timer; bell: Bell }) {
  const words = useWords()
  const now = useServerTime()
  const face = timerAt(timer, now)
  const { isPaused, isLastMinute, isOver } = face
  const digits = clockDigits(face.leftMs)
  const request = useTimeRequest()
  return (
    <Menu
      label={words('participant.timer.title')}
      trigger={
        <button
          type="button"
          className={classNames('timer-chip', isLastMinute && 'timer-chip-last', isOver && 'timer-chip-over')}
          data-state={isPaused ? 'paused' : isOver ? 'over' : isLastMinute ? 'last' : 'running'}
        >
          <Ring timer={timer} face={face} />
          {/* A timer by its role: its digits are read when one goes there, not each second. */}
          <span className="timer-chip-digits" role="timer" aria-label={timeSentence(words, face)}>
            <span aria-hidden="true">{isOver ? words('participant.timer.over', { digits }) : digits}</span>
          </span>
          <span className="timer-chip-note" aria-hidden="true">
            {noteOf(words, face, request.isAsked)}
          </span>
        </button>
      }
    >
      <MenuLabel>{timeSentence(words, face)}</MenuLabel>
      {request.mayAsk && (
        <MenuItem disabled={request.isAsked} onSelect={request.ask}>
          {words(request.isAsked ? 'participant.timer.asked' : 'participant.timer.ask')}
        </MenuItem>
      )}
      <MenuItem onSelect={() => bell.turn(!bell.isOn)}>
        {words(bell.isOn ? 'participant.timer.soundOff' : 'participant.timer.soundOn')}
      </MenuItem>
    </Menu>
  )
}

/** How much is left, as a ring that empties; a sign where it stands still. */
function Ring({ timer, face }: { timer: Timer; face: TimerFace }) {
  if (face.isPaused) return <Pause className="timer-chip-icon" aria-hidden="true" />
  if (face.isOver) return <TimerIcon className="timer-chip-icon" aria-hidden="true" />
  const share = Math.max(0, Math.min(1, face.leftMs / timer.durationMs))
  return (
    <svg className="timer-chip-ring" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <circle cx="12" cy="12" r="9.5" pathLength="1" strokeDasharray={`${share} 1`} transform="rotate(-90 12 12)" />
    </svg>
  )
}

function noteOf(words: Say, { isPaused, isLastMinute }: TimerFace, isAsked: boolean): string {
  if (isPaused) return words('participant.timer.standsStill')
  if (isAsked) return words('participant.timer.askedShort')
  return isLastMinute ? words('participant.timer.lastMinute') : ''
}

function timeSentence(words: Say, { leftMs, isOver, isLastMinute, isPaused }: TimerFace): string {
  const seconds = Math.ceil(Math.abs(leftMs) / 1000)
  const short = Math.abs(leftMs) < 60_000
  const said = isOver
    ? short
      ? words('participant.timer.secondsOver', { count: seconds })
      : words('participant.timer.minutesOver', { count: Math.floor(-leftMs / 60_000) })
    : isLastMinute
      ? words('participant.timer.secondsLeft', { count: seconds })
      : words('participant.timer.minutesLeft', { count: minutesOf(leftMs) })
  return isPaused ? words('participant.timer.paused', { time: said }) : said
}

/** Says what happens to the clock, and rings at the last minute and at the end; never what it shows each second. */
function TimerVoice({ timer, ring }: { timer: Timer | null; ring: Bell['ring'] }) {
  const words = useWords()
  const now = useServerTime()
  const seen = useRef<TimerSeen | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const before = seen.current
    const after = { timer, now }
    seen.current = after
    // What was going on when the page was opened is seen, not news.
    const news = before && timerNews(before, after)
    if (!news) return
    if (news === 'lastMinute' || news === 'over') ring(news)
    setSaid(newsSentence(words, news, timer ? timerAt(timer, now) : null))
  }, [timer, now, ring, words])
  return <output className="unseen">{said}</output>
}

function newsSentence(words: Say, news: TimerNews, face: TimerFace | null): string {
  const count = face ? minutesOf(face.leftMs) : 0
  switch (news) {
    case 'started':
      return words('participant.timer.saidStarted', { count })
    case 'half':
      return words('participant.timer.saidHalf', { count })
    case 'lastMinute':
      return words('participant.timer.saidLastMinute')
    case 'over':
      return words('participant.timer.saidOver')
    case 'paused':
      return words('participant.timer.saidPaused')
    case 'resumed':
      return words('participant.timer.saidResumed', { count })
    case 'more':
      return words('participant.timer.saidMore', { count })
    case 'less':
      return words('participant.timer.saidLess', { count })
    case 'stopped':
      return words('participant.timer.saidStopped')
  }
}

/** Two minutes more, please: from a table that may write, while the clock is there. */
function useTimeRequest() {
  const words = useWords()
  const view = useLiveDay()?.view
  const shown = useBoardOnScreen()
  const { ask, mayAsk } = useTableAsk()
  return {
    mayAsk,
    isAsked: view?.timeRequests.some(({ boardId }) => boardId === shown?.page.board.id) ?? false,
    ask: () => ask({ method: 'PUT', what: 'more-time', done: words('participant.timer.askedToast') }),
  }
}
