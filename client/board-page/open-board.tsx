/** The page of an open board: header, what has to be known, and one of its two views. */
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import type { SignedInViewer } from '../../shared/roles.ts'
import type { BoardHandle } from '../board/board-handle.ts'
import { BoardExtrasProvider } from '../canvases/board-extras.tsx'
import { BoardForm } from '../canvases/board-form.tsx'
import type { ViewHandle } from '../canvases/view-handle.ts'
import { BoardDocumentProvider } from '../fields/board-document.tsx'
import { useWords } from '../i18n/use-words.ts'
import type { BoardHold } from '../sync/hold-board.ts'
import { Page } from '../ui/page.tsx'
import { BoardHeader } from './board-header.tsx'
import { BoardOnScreenProvider, type BoardOnScreen } from './board-on-screen.tsx'
import { boardPageKey } from './board-page-query.ts'
import { BoardWaiting } from './board-waiting.tsx'
import { DayAround, dayExtras, DayNotices, DayOverBoard } from './day-parts.tsx'
import { keepPage } from './keep-page.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { licenceKeyOf } from './licence-key.ts'
import { NetNotice } from './net-notice.tsx'
import { usePrint } from './use-print.tsx'
import { ReadOnlyNotice } from './read-only-notice.tsx'
import { useConnection, useConnectionState } from './use-board-hold.ts'
import { useCalmState } from './use-calm-state.ts'
import { useNewVersion } from './use-new-version.ts'
import { useStepHere } from './use-step-here.ts'
import { useView } from './use-view.ts'
import './open-board.css'

const BoardProjector = lazy(async () => ({
  default: (await import('../screens/board-projector.tsx')).BoardProjector,
}))
const BoardCanvas = lazy(async () => ({ default: (await import('../board/board-canvas.tsx')).BoardCanvas }))

interface Given {
  hold: BoardHold
  page: BoardPageAnswer
  viewer: SignedInViewer
  notice: ReactNode
}

export function OpenBoard({ hold, page, viewer, notice }: Given) {
  const words = useWords()
  const connection = useConnection(hold)
  const { state, level, isLoaded } = useConnectionState(connection)
  const calmState = useCalmState(state)
  const [view, setView] = useView()
  const [handle, setHandle] = useState<BoardHandle | null>(null)
  const [form, setForm] = useState<ViewHandle | null>(null)
  const { print, picture } = usePrint(handle)
  const mayEdit = level === 'edit'
  const { board } = page
  const canvas = requireCanvas(board.canvas)
  const step = useStepHere(board.canvas)
  const document = useMemo(
    () => ({
      doc: connection.doc,
      awareness: connection.awareness,
      mayEdit,
      serverNow: () => connection.serverNow(),
      ...step,
    }),
    [connection, mayEdit, step],
  )
  const shown = useMemo(
    (): BoardOnScreen => ({
      page,
      viewer,
      canvas,
      connection,
      mayEdit,
      view,
      handle: view === 'board' ? handle : form,
      board: handle,
    }),
    [page, viewer, canvas, connection, mayEdit, view, handle, form],
  )
  useFreshPage(page, level)
  useNewVersion(connection)
  useEffect(() => keepPage(window), [])

  if (view === 'projector') {
    return (
      <Suspense fallback={<BoardWaiting />}>
        <BoardProjector page={page} viewer={viewer} connection={connection} onLeave={() => setView('board')} />
      </Suspense>
    )
  }
  return (
    <BoardOnScreenProvider shown={shown}>
      <DayAround>
        <BoardExtrasProvider extras={page.workshop ? dayExtras : null}>
          <Page
            title={board.title}
            width="full"
            className={view === 'board' ? 'open-board-canvas' : 'open-board-form'}
            header={
              <>
                <BoardHeader
                  page={page}
                  connection={connection}
                  state={calmState}
                  mayEdit={mayEdit}
                  handle={handle}
                  view={view}
                  onView={setView}
                  onPrint={print}
                />
                <aside className="board-notices" aria-label={words('common.notifications')}>
                  <NetNotice state={calmState} mayEdit={mayEdit} isLoaded={isLoaded} />
                  {!mayEdit && <ReadOnlyNotice page={page} viewer={viewer} />}
                  {notice}
                  {page.workshop && <DayNotices />}
                </aside>
              </>
            }
          >
            {!isLoaded ? (
              <BoardWaiting isExplained={calmState.kind === 'offline' && calmState.why !== undefined} />
            ) : view === 'board' ? (
              <div className="open-board-fill">
                <Suspense fallback={<BoardWaiting />}>
                  <BoardCanvas
                    connection={connection}
                    canvas={canvas}
                    title={board.title}
                    onReady={setHandle}
                    {...step}
                    {...licenceKeyOf(window.document)}
                  />
                </Suspense>
              </div>
            ) : (
              <BoardDocumentProvider key={connection.doc.guid} board={document}>
                <BoardForm canvas={canvas} onReady={setForm} />
              </BoardDocumentProvider>
            )}
            {page.workshop && <DayOverBoard />}
            {picture}
            <LeaveGuard connection={connection} />
          </Page>
        </BoardExtrasProvider>
      </DayAround>
    </BoardOnScreenProvider>
  )
}

/** What may be done here has changed: then the day may have been closed, and the reason that is shown be another. */
function useFreshPage({ board }: BoardPageAnswer, level: 'view' | 'edit'): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (level !== board.level) void queries.invalidateQueries({ queryKey: boardPageKey(board.id) })
  }, [queries, board.id, board.level, level])
}
