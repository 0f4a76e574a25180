/** What a table needs beside a hand, the most urgent first; when it needs nothing, whether they write. */
import { Clock, Inbox, Projector, Spotlight, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Table } from '../../shared/api/control-room.ts'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from '../ui/class-names.ts'
import type { Needs } from './table-needs.ts'

/** From so many minutes without a word on, it is said in minutes, and from so many it catches the eye. */
const quietFrom = 2
const longFrom = 6

interface Given {
  table: Table
  silentMinutes: Needs['silentMinutes']
  lost: Needs['lost']
  isAtAll: boolean
  isOnWall: boolean
}

export function TableState({ table, silentMinutes, lost, isAtAll, isOnWall }: Given) {
  const words = useWords()
  const marks: { key: string; icon: ReactNode; text: string }[] = []
  if (isAtAll) marks.push({ key: 'shown', icon: <Spotlight aria-hidden="true" />, text: words('controlRoom.spotlit') })
  if (isOnWall) marks.push({ key: 'wall', icon: <Projector aria-hidden="true" />, text: words('controlRoom.onWall') })
  if (table.timeAskedAt !== null) {
    marks.push({ key: 'time', icon: <Clock aria-hidden="true" />, text: words('controlRoom.timeAsked') })
  }
  if (lost > 0) {
    marks.push({
      key: 'lost',
      icon: <WifiOff aria-hidden="true" />,
      text: words('controlRoom.lostAt', { count: lost }),
    })
  }
  if (table.waitingSlips > 0) {
    const text = words('controlRoom.slipsWait', { count: table.waitingSlips })
    marks.push({ key: 'slips', icon: <Inbox aria-hidden="true" />, text })
  }
  return (
    <span className="table-state">
      {marks.map(({ key, icon, text }) => (
        <span key={key} className={`table-mark table-mark-${key}`} title={text}>
          {icon}
          <span className={marks.length === 1 ? undefined : 'unseen'}>{text}</span>
        </span>
      ))}
      {marks.length === 0 && (
        <span className={classNames('table-silence', (silentMinutes ?? 0) >= longFrom && 'table-silence-long')}>
          {silentMinutes === null
            ? words('controlRoom.nobody')
            : table.board.changedAt !== null && silentMinutes < quietFrom
              ? words('controlRoom.writing')
              : silentMinutes < quietFrom
                ? words('controlRoom.untouched')
                : words('controlRoom.silentFor', { minutes: silentMinutes })}
        </span>
      )}
    </span>
  )
}
