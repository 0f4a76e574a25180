/** At one table without having left the room: the board itself, whole, and the way back to where one was. */
import { ArrowLeft, Check, ChevronLeft, ChevronRight } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { BoardId } from '../../shared/ids.ts'
import { WaitingPage } from '../account/waiting-page.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import './stand-at-table.css'

const loadBoardPage = () => import('../board-page/board-page.tsx')
const BoardPage = lazy(async () => ({ default: (await loadBoardPage()).BoardPage }))

/** Fetches what a board is shown with before it is wanted: one tap, and one stands there. */
export async function standBy(): Promise<void> {
  try {
    await loadBoardPage()
    // A phone shows the form.
    if (matchMedia('(min-width: 641px)').matches) await import('../board/board-canvas.tsx')
  } catch {
    // Without a net it is fetched when it is wanted.
  }
}

interface Neighbour {
  name: string
  href: string
}

interface Given {
  boardId: BoardId
  name: string
  hasHand: boolean
  /** In the order of the control room. */
  previous: Neighbour | null
  next: Neighbour | null
  onBack: () => void
}

export function StandAtTable({ boardId, name, hasHand, previous, next, onBack }: Given) {
  const words = useWords()
  const [, navigate] = useLocation()
  const { press } = useCommand()
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    // What the board does with Escape comes first; the next one leads back.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const at = document.activeElement
      if (at instanceof HTMLElement && at.closest('[role="dialog"], [role="menu"]')) return
      const isAtBoard = at !== null && at !== document.body && !at.closest('.stand-bar')
      if (isAtBoard) back.current?.focus({ preventScroll: true })
      else onBack()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onBack])
  return (
    <div className="stand-at-table">
      <nav className="stand-bar" aria-label={words('controlRoom.title')}>
        <Button ref={back} look="plain" icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
          {words('controlRoom.back')}
        </Button>
        <span className="stand-name">{name}</span>
        {hasHand && (
          <Button
            look="primary"
            icon={<Check aria-hidden="true" />}
            aria-label={words('controlRoom.answer', { table: name })}
            onClick={() => void press({ act: 'answerHand', boardId })}
          >
            {words('controlRoom.answerShort')}
          </Button>
        )}
        {previous && (
          <IconButton
            label={words('controlRoom.previousTable', { table: previous.name })}
            icon={<ChevronLeft />}
            onClick={() => navigate(previous.href, { replace: true })}
          />
        )}
        {next && (
          <IconButton
            label={words('controlRoom.nextTable', { table: next.name })}
            icon={<ChevronRight />}
            onClick={() => navigate(next.href, { replace: true })}
          />
        )}
      </nav>
      <div className="stand-board">
        <Suspense fallback={<WaitingPage />}>
          <BoardPage key={boardId} boardId={boardId} />
        </Suspense>
      </div>
    </div>
  )
}
