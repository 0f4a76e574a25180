import { ArrowLeft } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Workshop } from '../../shared/api/workshops.ts'
import type { BoardId } from '../../shared/ids.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveDay, type LiveDay } from '../live-day/live-day.tsx'
import type { LiveStatus } from '../live-day/live-line.ts'
import { sayLost } from '../live-day/say-lost.ts'
import { RemoteButton } from '../remote/remote-button.tsx'
import { Banner } from '../ui/banner.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { RingFigure } from '../ui/ring-figure.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { nameTables } from './name-tables.ts'
import { OrderChoice } from './order-choice.tsx'
import { OverviewLine } from './overview-line.tsx'
import { standBy, StandAtTable } from './stand-at-table.tsx'
import { TableGrid } from './table-grid.tsx'
import { roomNow, tablesInOrder, type Order } from './tables-in-order.ts'
import { usePlaceKept } from './use-place-kept.ts'
import { useTables, type TablesNow } from './use-tables.ts'
import './control-room.css'

interface Given {
  workshop: Workshop
  /** At which table one stands; null: one sees them all. */
  boardId: BoardId | null
}

export function ControlRoom(given: Given) {
  const day = useLiveDay()
  return day && <RoomOfDay {...given} day={day} />
}

function RoomOfDay({ workshop, boardId, day }: Given & { day: LiveDay }) {
  const words = useWords()
  const [, navigate] = useLocation()
  const now = useTables(day)
  const [order, setOrder] = useState<Order>('help')
  const roomPath = `/workshops/${workshop.id}/control-room`
  const hrefOf = useCallback((id: string) => `${roomPath}/${id}`, [roomPath])
  const wasInRoom = useRef(false)
  useEffect(() => {
    if (boardId === null) wasInRoom.current = true
  }, [boardId])
  // The browser's own step back: then Back doesn't lead to the table again, and unsaved edits are asked about.
  const back = useCallback(() => {
    if (wasInRoom.current) window.history.back()
    else navigate(roomPath, { replace: true })
  }, [navigate, roomPath])
  useEffect(() => void standBy(), [])
  usePlaceKept(boardId)
  return (
    <>
      <div className="control-room-behind" inert={boardId !== null}>
        <Page
          title={words('controlRoom.title')}
          width="full"
          className="control-room"
          header={<Head workshop={workshop} day={day} now={now} order={order} onOrder={setOrder} isHere={!boardId} />}
        >
          <StaleNote now={now} status={day.status} />
          {now.tables === undefined && !now.error && <Skeleton height="20rem" radius="var(--radius)" />}
          {now.tables?.length === 0 && (
            <EmptyState figure={<RingFigure state="plain" />} title={words('controlRoom.none')}>
              {words('controlRoom.noneText')}
            </EmptyState>
          )}
          {now.tables && now.tables.length > 0 && (
            <TableGrid day={day} tables={now.tables} schools={workshop.schools} order={order} hrefOf={hrefOf} />
          )}
          {order === 'help' && (now.tables?.length ?? 0) > 1 && (
            <p className="control-room-rule">{words('controlRoom.rule')}</p>
          )}
        </Page>
      </div>
      {boardId && (
        <Stand workshop={workshop} boardId={boardId} now={now} order={order} hrefOf={hrefOf} onBack={back} day={day} />
      )}
    </>
  )
}

function Head({
  workshop,
  day,
  now,
  order,
  onOrder,
  isHere,
}: {
  workshop: Workshop
  day: LiveDay
  now: TablesNow
  order: Order
  onOrder: (order: Order) => void
  isHere: boolean
}) {
  const words = useWords()
  return (
    <header className="control-room-head">
      <Tooltip text={words('controlRoom.toDay')}>
        <Link href={`/workshops/${workshop.id}`} className="board-header-back" aria-label={words('controlRoom.toDay')}>
          <ArrowLeft aria-hidden="true" />
        </Link>
      </Tooltip>
      <div className="control-room-name">
        <h1>{words('controlRoom.title')}</h1>
        <p>{workshop.title}</p>
      </div>
      {now.tables && <OverviewLine tables={now.tables} elsewhere={now.elsewhere} view={day.view} />}
      <OrderChoice order={order} onChange={onOrder} />
      {isHere && <RemoteButton />}
    </header>
  )
}

function StaleNote({ now, status }: { now: TablesNow; status: LiveStatus }) {
  const words = useWords()
  const dates = useDates()
  if (now.error && !now.tables) return <Banner tone="bad">{errorSentence(words, now.error)}</Banner>
  if (now.staleSince !== null) {
    return <Banner tone="warn">{words('controlRoom.stale', { time: dates.time(now.staleSince) })}</Banner>
  }
  if (status.kind !== 'lost') return null
  return <Banner tone="warn">{sayLost(status, words, words('controlRoom.staleUntold'))}</Banner>
}

function Stand({
  workshop,
  boardId,
  now,
  order,
  hrefOf,
  onBack,
  day,
}: Given & {
  boardId: BoardId
  now: TablesNow
  order: Order
  hrefOf: (boardId: string) => string
  onBack: () => void
  day: LiveDay
}) {
  const { language } = useLanguage()
  const tables = now.tables ?? []
  const names = nameTables(tables, workshop.schools, language)
  const schoolName = (id: string | null) => workshop.schools.find((school) => school.id === id)?.name ?? null
  const named = tables.map((table) => ({ ...table, schoolName: schoolName(table.board.schoolId) }))
  // Walking from table to table, the way doesn't change under one's feet.
  const [way] = useState(() => tablesInOrder(named, order, roomNow(day.view, day.serverNow())))
  const neighbour = (by: 1 | -1) => {
    const id = way.includes(boardId) ? way[way.indexOf(boardId) + by] : undefined
    const name = id && names.get(id)
    return name ? { name: name.said, href: hrefOf(id) } : null
  }
  return (
    <StandAtTable
      boardId={boardId}
      name={names.get(boardId)?.said ?? ''}
      hasHand={tables.find(({ board }) => board.id === boardId)?.handAt != null}
      previous={neighbour(-1)}
      next={neighbour(1)}
      onBack={onBack}
    />
  )
}
