/** All tables side by side, in an order that rests while somebody points at them. */
import { useCallback, useMemo, useRef, useState, type CSSProperties } from 'react'
import type { School } from '../../shared/api/schools.ts'
import type { Table } from '../../shared/api/control-room.ts'
import type { LiveDay } from '../live-day/live-day.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useServerTime } from '../live-day/use-server-time.ts'
import { minutesSince } from '../remote/minutes-since.ts'
import { canBeWhisperedTo } from '../remote/whisper-form.tsx'
import { Button } from '../ui/button.tsx'
import { nameTables } from './name-tables.ts'
import { PictureQueue } from './picture-queue.ts'
import { TableCard } from './table-card.tsx'
import { needsOf } from './table-needs.ts'
import { PictureQueueProvider } from './table-picture.tsx'
import { roomNow, tablesInOrder, type Order } from './tables-in-order.ts'
import { useArrowKeys } from './use-arrow-keys.ts'
import { useColumns } from './use-columns.ts'
import { useGlide } from './use-glide.ts'
import { useHeldOrder } from './use-held-order.ts'
import { WhisperDialog } from './whisper-dialog.tsx'
import './table-card.css'

/** Minutes are shown; the order may turn when one of them does. */
const lookEveryMs = 15_000

interface Given {
  day: LiveDay
  tables: readonly Table[]
  schools: readonly School[]
  order: Order
  hrefOf: (boardId: string) => string
}

export function TableGrid({ day, tables, schools, order: wantedOrder, hrefOf }: Given) {
  const words = useWords()
  const list = useRef<HTMLUListElement>(null)
  const now = useServerTime(lookEveryMs)
  const [queue] = useState(() => new PictureQueue(restFor))
  const [whispered, setWhispered] = useState<Table | null>(null)
  const schoolById = useMemo(
    () => new Map<string | null, School>(schools.map((school) => [school.id, school])),
    [schools],
  )
  const colourOf = useCallback((id: string | null) => schoolById.get(id)?.colour ?? null, [schoolById])
  const { language } = useLanguage()
  const names = useMemo(() => nameTables(tables, schools, language), [tables, schools, language])
  const schoolNameOf = useCallback((id: string | null) => schoolById.get(id)?.name ?? null, [schoolById])
  const named = tables.map((table) => ({ ...table, schoolName: schoolNameOf(table.board.schoolId) }))
  const wanted = tablesInOrder(named, wantedOrder, roomNow(day.view, now))
  const { order, isWaiting, showNow } = useHeldOrder(list, wanted)
  const { columns, size } = useColumns(list, tables.length)
  useGlide(list, order, columns)
  useArrowKeys(list, columns)
  const byId = new Map(tables.map((table) => [table.board.id, table]))
  const { spotlight, screens = [], workshop } = day.view ?? {}
  // Before and after the day nobody would see it.
  const isOpen = workshop?.state === 'open'
  return (
    <PictureQueueProvider value={queue}>
      {isWaiting && (
        <output className="order-waits">
          {words('controlRoom.orderWaits')}{' '}
          <Button size="small" look="plain" onClick={showNow}>
            {words('controlRoom.showNewOrder')}
          </Button>
        </output>
      )}
      <ul ref={list} className={`table-grid table-grid-${size}`} style={{ '--columns': columns } as CSSProperties}>
        {order.map((id) => {
          const table = byId.get(id)
          const name = names.get(id)
          if (!table || !name) return null
          const { silentMinutes, lost } = needsOf(table, now)
          return (
            <TableCard
              key={id}
              table={table}
              name={name.name}
              whichBoard={name.board}
              said={name.said}
              colour={colourOf(table.board.schoolId)}
              colourOf={colourOf}
              schoolNameOf={schoolNameOf}
              href={hrefOf(id)}
              silentMinutes={silentMinutes}
              lost={lost}
              handMinutes={table.handAt === null ? null : minutesSince(table.handAt, now)}
              isAtAll={spotlight?.boardId === id}
              isOnWall={screens.some(({ shows }) => shows.kind === 'board' && shows.boardId === id)}
              hasWall={screens.length > 0}
              onWhisper={isOpen && canBeWhisperedTo(table.board) ? setWhispered : null}
            />
          )
        })}
      </ul>
      {whispered && (
        <WhisperDialog
          board={whispered.board}
          name={names.get(whispered.board.id)?.said ?? whispered.board.title}
          onClose={() => setWhispered(null)}
        />
      )}
    </PictureQueueProvider>
  )
}

const restFor = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
