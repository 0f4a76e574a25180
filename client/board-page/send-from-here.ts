import type { BoardId } from '../../shared/ids.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import type { Device } from '../sync/device.ts'
import { sendLeftovers } from '../sync/send-leftovers.ts'
import { addLeft } from './left-notes.ts'
import { openHold } from './open-hold.ts'

/** Sends this viewer's unsaved edits of boards that are not on screen. */
export function sendFromHere(given: { viewer: SignedInViewer; device: Device; boardIds: readonly BoardId[] }) {
  const { viewer, device, boardIds } = given
  const person = principalKey(viewer) ?? ''
  return sendLeftovers(boardIds, (boardId) =>
    openHold({
      boardId,
      viewer,
      school: null,
      level: 'edit',
      device,
      onTakenBack: ({ left }) => void addLeft({ device, boardId, person }, left),
    }),
  )
}
