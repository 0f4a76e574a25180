/** One slim line above the board: back, what this is, where the edits are, who is here, and what one can do with all of it. */
import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import type { BoardHandle } from '../board/board-handle.ts'
import { useWords } from '../i18n/use-words.ts'
import type { BoardConnection, SaveState } from '../sync/board-connection.ts'
import { Chip } from '../ui/chip.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { BoardMenu } from './board-menu.tsx'
import { BoardTitle } from './board-title.tsx'
import { DayInHeader } from './day-parts.tsx'
import { FollowNotice, PeopleHere } from './people-here.tsx'
import { SaveBadge } from './save-badge.tsx'
import { useHeaderHeight } from './use-header-height.ts'
import type { View } from './use-view.ts'
import { ViewSwitch } from './view-switch.tsx'
import { wayBack } from './way-back.ts'
import './board-header.css'

interface Given {
  page: BoardPageAnswer
  connection: BoardConnection
  state: SaveState
  mayEdit: boolean
  handle: BoardHandle | null
  view: View
  onView: (view: View) => void
  onPrint: () => void
}

export function BoardHeader({ page, connection, state, mayEdit, handle, view, onView, onPrint }: Given) {
  const words = useWords()
  const header = useHeaderHeight()
  const { board, school, workshop } = page
  return (
    <header className="board-header" ref={header}>
      <Back page={page} />
      <div className="board-header-name">
        <BoardTitle board={board} />
        <p className="board-header-where">
          {school ? <Chip colour={school.colour}>{school.name}</Chip> : <span>{words('sync.commonBoard')}</span>}
          {workshop && <span className="board-header-day">{workshop.title}</span>}
        </p>
      </div>
      {workshop && <DayInHeader />}
      <FollowNotice awareness={connection.awareness} handle={handle} />
      <SaveBadge state={state} isReader={!mayEdit} />
      <PeopleHere awareness={connection.awareness} handle={handle} />
      <ViewSwitch view={view} onChange={onView} />
      <BoardMenu board={board} handle={handle} view={view} onView={onView} onPrint={onPrint} />
    </header>
  )
}

function Back({ page }: { page: BoardPageAnswer }) {
  const words = useWords()
  const back = wayBack(page)
  const label = words(`sync.${back.label}`)
  return (
    <Tooltip text={label}>
      <Link href={back.href} className="board-header-back" aria-label={label}>
        <ArrowLeft aria-hidden="true" />
      </Link>
    </Tooltip>
  )
}
