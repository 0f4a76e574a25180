/** A board, open for as long as its page is shown. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import type { SignedInViewer } from '../../shared/roles.ts'
import type { BoardConnection } from '../sync/board-connection.ts'
import type { Device } from '../sync/device.ts'
import type { BoardHold, TakenBack } from '../sync/hold-board.ts'
import { openHold } from './open-hold.ts'

interface Given {
  page: BoardPageAnswer
  viewer: SignedInViewer
  device: Device
  /** Must stay the same function. */
  onTakenBack: (takenBack: TakenBack) => void
}

/** Null until the page is on screen. */
export function useBoardHold({ page, viewer, device, onTakenBack }: Given): BoardHold | null {
  const [hold, setHold] = useState<BoardHold | null>(null)
  // What these say later (a new title, say) is no reason to open the board anew.
  const [first] = useState({ page, viewer })
  useEffect(() => {
    const { board, school } = first.page
    const opened = openHold({
      boardId: board.id,
      viewer: first.viewer,
      school,
      level: board.level,
      device,
      onTakenBack,
    })
    // oxlint-disable-next-line react/set-state-in-effect -- Opening a board is an effect, and what it gives has to be shown.
    setHold(opened)
    return () => opened.close()
  }, [first, device, onTakenBack])
  return hold
}

/** The document to show now. Another one after an edit was taken back: what shows it mounts again. */
export function useConnection(hold: BoardHold): BoardConnection {
  const subscribe = useCallback((listener: () => void) => hold.subscribe(listener), [hold])
  return useSyncExternalStore(subscribe, () => hold.connection())
}

export function useConnectionState(connection: BoardConnection) {
  const subscribe = useCallback((listener: () => void) => connection.subscribe(listener), [connection])
  return {
    state: useSyncExternalStore(subscribe, () => connection.saveState()),
    level: useSyncExternalStore(subscribe, () => connection.level()),
    isLoaded: useSyncExternalStore(subscribe, () => connection.isLoaded()),
    hasUnsaved: useSyncExternalStore(subscribe, () => connection.hasUnsaved()),
  }
}
