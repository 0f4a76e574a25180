/** A board that somebody else has chosen for this wall: opened, shown as long as it is the one, and kept on the wall until the next is ready. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import type { BoardId } from '../../shared/ids.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import { boardPageQuery } from '../board-page/board-page-query.ts'
import { useBoardHold, useConnection, useConnectionState } from '../board-page/use-board-hold.ts'
import type { BoardHold } from '../sync/hold-board.ts'
import { useNewVersion } from '../board-page/use-new-version.ts'
import { MemoryDevice } from '../sync/memory-device.ts'
import { BoardSlides, type Slide } from './board-slides.tsx'
import { useIsCurrentLayer } from './cross-fade.tsx'
import { DamagedOnWall } from './damaged-on-wall.tsx'
import type { Paging } from './paged-sheet.tsx'
import { lossOfBoard, type WallLoss } from './wall-loss.ts'

interface Given {
  boardId: BoardId
  viewer: SignedInViewer
  slide: Slide
  paging: Paging
  /** Told when the board's own line is lost, and when it is back. */
  onLoss: (loss: WallLoss | null) => void
}

export function BoardOnWall(props: Given) {
  const { boardId, viewer } = props
  // What a hall's machine has shown it doesn't keep.
  const [device] = useState(() => new MemoryDevice())
  const { data } = useQuery({
    ...boardPageQuery({ boardId, device, person: principalKey(viewer) ?? '' }),
    // The wall is told which board it shows a moment before or after it may see it.
    retry: true,
    retryDelay: askAgainMs,
  })
  const [first, setFirst] = useState(data)
  if (data && data !== first) setFirst(data)
  const [tries, setTries] = useState(0)
  const again = useCallback(() => setTries((before) => before + 1), [])
  return first ? <HeldBoard key={tries} {...props} page={first} device={device} onEnded={again} /> : null
}

const askAgainMs = 2_000

function HeldBoard(props: Given & { page: BoardPageAnswer; device: MemoryDevice; onEnded: () => void }) {
  const { page, viewer, device } = props
  const hold = useBoardHold({ page, viewer, device, onTakenBack: nothingIsWrittenHere })
  return hold && <OpenedBoard {...props} hold={hold} />
}

const nothingIsWrittenHere = () => {}

function OpenedBoard(props: Given & { page: BoardPageAnswer; hold: BoardHold; onEnded: () => void }) {
  const { page, hold, slide, paging, onLoss, onEnded } = props
  const connection = useConnection(hold)
  const { state, isLoaded } = useConnectionState(connection)
  const isCurrent = useIsCurrentLayer()
  useNewVersion(connection)
  const loss = lossOfBoard(state)
  const hasEnded = state.kind === 'ended'
  const isDamaged = hasEnded && state.reason === 'unreadable'
  useEffect(() => {
    if (!isCurrent) return
    onLoss(loss)
    return () => onLoss(null)
  }, [isCurrent, loss, onLoss])
  useEffect(() => {
    // Closed because another board came in its place: then it hangs here only until that one is ready. Otherwise it is tried again.
    if (!hasEnded || isDamaged || !isCurrent) return
    const timer = setTimeout(onEnded, askAgainMs)
    return () => clearTimeout(timer)
  }, [hasEnded, isDamaged, isCurrent, onEnded])
  if (isDamaged) return <DamagedOnWall board={page.board} />
  if (!isLoaded) return null
  return <BoardSlides board={page.board} connection={connection} slide={slide} paging={paging} />
}
