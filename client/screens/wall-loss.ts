import type { LiveStatus } from '../live-day/live-line.ts'
import type { SaveState } from '../sync/board-connection.ts'
import type { WaitReason } from '../sync/wait-reason.ts'

/** Why what hangs on the wall may be old: there is no line, or the server has said why it lets nobody in for now. */
export type WallLoss = 'net' | WaitReason

export const lossOfDay = (status: LiveStatus | undefined): WallLoss | null =>
  status?.kind === 'lost' ? (status.why ?? 'net') : null

export const lossOfBoard = (state: SaveState): WallLoss | null =>
  state.kind === 'offline' ? (state.why ?? 'net') : null
