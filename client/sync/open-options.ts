/** What a board is opened with. */
import type { BoardId } from '../../shared/ids.ts'
import type { PresenceUser } from '../../shared/protocol/messages.ts'
import type { EndReason } from './board-connection.ts'
import type { BoardCopy } from './device.ts'
import type { Net } from './net.ts'
import type { Trouble } from './trouble.ts'

export interface OpenOptions {
  boardId: BoardId
  /** `wss://…/sync` */
  url: string
  /** How we appear to ourselves; what others see the server writes. */
  user: PresenceUser
  /** What one may do, until the server says it anew. */
  level: 'view' | 'edit'
  /** Where this device keeps the board; null: nowhere. */
  copy: BoardCopy | null
  socket: typeof WebSocket
  net: Net
  /** ms, never set back. */
  ticks: () => number
  /** 0 … 1 */
  random: () => number
  /** Why a line never opens; null: it may open yet. */
  askWhy: () => Promise<EndReason | null>
  /** The document holds edits that the server will never have. */
  onTrouble: (trouble: Trouble) => void
}
