import { useEffect, useState } from 'react'
import type { BoardPageAnswer } from '../../shared/api/boards.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import { useAskWhoIAm } from '../account/viewer.tsx'
import type { Device } from '../sync/device.ts'
import type { BoardHold } from '../sync/hold-board.ts'
import type { Ended } from './ended-page.tsx'
import { useConnection, useConnectionState } from './use-board-hold.ts'

interface Given {
  hold: BoardHold
  page: BoardPageAnswer
  viewer: SignedInViewer
  device: Device
}

/**
 * How the board ended, once it has. What the device kept is then forgotten: all of a guest's, whose day is over, and the board itself
 * where one may not see it any more. Only who has to sign in again keeps it, to send what is unsaved.
 */
export function useEnded({ hold, page, viewer, device }: Given): Ended | null {
  const connection = useConnection(hold)
  const { state } = useConnectionState(connection)
  const askWhoIAm = useAskWhoIAm()
  const [ended, setEnded] = useState<Ended | null>(null)
  const [first] = useState({ boardId: page.board.id, viewer })
  const reason = state.kind === 'ended' ? state.reason : null

  const wasGuest = first.viewer.kind === 'guest'
  if (reason && !ended) setEnded({ reason, wasGuest, left: hold.unsavedTexts() })

  useEffect(() => {
    if (!reason) return
    const person = principalKey(first.viewer) ?? ''
    const isOver = reason === 'signInAgain' || reason === 'noAccess'
    if (wasGuest && isOver) void device.forget({ person })
    else if (reason === 'noAccess' || reason === 'gone' || reason === 'hidden')
      void device.forget({ boardId: first.boardId, person })
    // The other pages must know, too. Without an answer they find out by themselves.
    if (reason === 'signInAgain') askWhoIAm().catch(() => {})
  }, [reason, wasGuest, device, first, askWhoIAm])

  return ended
}
