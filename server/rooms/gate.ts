import * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import type { PrincipalKey } from '../../shared/ids.ts'
import type { RefusalReason } from '../../shared/protocol/messages.ts'

export interface JudgedBoard {
  doc: Y.Doc
  clients: ReadonlyMap<number, PrincipalKey>
  canvas: Canvas | null
  bytes: number
  principal: PrincipalKey
  level: 'none' | 'view' | 'edit'
}

export type Verdict =
  | { kind: 'accepted'; update: Uint8Array; newClients: number[] }
  | { kind: 'known' }
  | { kind: 'refused'; reason: RefusalReason; why: string }

export function judgeUpdate(update: Uint8Array, board: JudgedBoard): Verdict {
  if (board.level !== 'edit') return { kind: 'refused', reason: 'notAllowed', why: 'may only look' }
  return { kind: 'accepted', update, newClients: [...new Set(Y.decodeUpdate(update).structs.map((s) => s.id.client))] }
}
