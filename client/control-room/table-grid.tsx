/** All tables side by side, in an order that rests while somebody points at them. */
import { useCallback, useMemo, useRef, useState } from 'react'
import type { School } from '../../shared/api/schools.ts'
import type { Table } from '../../shared/api/control-room.ts'
import type { LiveDay } from '../live-day/live-day.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useServerTime } from '../live-day/use-server-time.ts'
import { minutesSince } from '../remote/minutes-since.ts'
import { canBeWhisperedTo } from '../remote/whisper-form.tsx'
import { Button } from '../ui/button.tsx'
import { PictureQueue } from './picture-queue.ts'
import { TableCard } from './table-card.tsx'
import { needsOf } from './table-needs.ts'
import { PictureQueueProvider } from './table-picture.tsx'
import { tablesInOrder, type Order } from './tables-in-order.ts'
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
  const nameOf = ({ board }: Table) => schoolById.get(board.schoolId)?.name ?? board.title
  const named = tables.map((table) => ({ ...table, schoolName: schoolById.get(table.board.schoolId)?.name ?? null }))
  const { order, isWaiting, showNow } = useHeldOrder(list, tablesInOrder(named, wantedOrder, now))
  useGlide(list, order)
  const byId = new Map(tables.map((table) => [table.board.id, table]))
  const boardsOf = (schoolId: string | null) => tables.filter(({ board }) => board.schoolId === schoolId).length
  const { spotlight, screens = [] } = day.view ?? {}
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
      <ul ref={list} className={`table-grid ${sizeFor(tables.length)}`}>
        {order.map((id) => {
          const table = byId.get(id)
          if (!table) return null
          return (
            <TableCard
              key={id}
              table={table}
              name={nameOf(table)}
              colour={colourOf(table.board.schoolId)}
              colourOf={colourOf}
              href={hrefOf(id)}
              saysCanvas={table.board.schoolId !== null && boardsOf(table.board.schoolId) > 1}
              silentMinutes={needsOf(table, now).silentMinutes}
              handMinutes={table.handAt === null ? null : minutesSince(table.handAt, now)}
              isAtAll={spotlight?.boardId === id}
              isOnWall={screens.some(({ shows }) => shows.kind === 'board' && shows.boardId === id)}
              hasWall={screens.length > 0}
              onWhisper={canBeWhisperedTo(table.board) ? setWhispered : null}
            />
          )
        })}
      </ul>
      {whispered && (
        <WhisperDialog board={whispered.board} name={nameOf(whispered)} onClose={() => setWhispered(null)} />
      )}
    </PictureQueueProvider>
  )
}

/** The fewer tables, the larger each. */
function sizeFor(count: number): string {
  if (count <= 6) return 'table-grid-large'
  if (count <= 15) return 'table-grid-middle'
  return 'table-grid-small'
}

const restFor = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
