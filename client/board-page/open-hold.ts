/** Opens a board in this browser, as this viewer. */
import type { BoardId } from '../../shared/ids.ts'
import type { PresenceUser } from '../../shared/protocol/messages.ts'
import { principalKey, type SignedInViewer } from '../../shared/roles.ts'
import type { Device } from '../sync/device.ts'
import { BoardHold, type TakenBack } from '../sync/hold-board.ts'
import { browserNet } from '../sync/net.ts'
import { askWhy } from './ask-why.ts'

export interface OpenHold {
  boardId: BoardId
  viewer: SignedInViewer
  /** The school whose board it is, with its colour. */
  school: { id: string; colour: number } | null
  level: 'view' | 'edit'
  device: Device
  onTakenBack: (takenBack: TakenBack) => void
}

export const openHold = ({ boardId, viewer, school, level, device, onTakenBack }: OpenHold): BoardHold =>
  new BoardHold({
    boardId,
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`,
    user: asPresent(viewer, school),
    level,
    copy: device.openCopy(boardId, principalKey(viewer) ?? ''),
    socket: WebSocket,
    net: browserNet(window),
    ticks: () => performance.now(),
    random: Math.random,
    askWhy: () => askWhy(boardId, viewer),
    onTakenBack,
  })

/** How one appears to oneself, until the server has said. */
function asPresent(viewer: SignedInViewer, school: OpenHold['school']): PresenceUser {
  const schoolId = viewer.kind === 'link' ? null : viewer.schoolId
  return {
    id: principalKey(viewer) ?? '',
    name: viewer.kind === 'link' ? '' : viewer.name,
    schoolId,
    colour: school && school.id === schoolId ? school.colour : null,
    kind: viewer.kind,
  }
}
