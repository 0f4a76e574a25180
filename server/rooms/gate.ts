/**
 * Judges an update before anything of it is applied. What passes does to the board exactly what was judged; what doesn't is refused
 * as a whole, with a code.
 *
 * Invariants of what passes
 * 1. It needs nothing that the board lacks, and holds nothing that the board has: nothing becomes pending, nothing is thrown.
 * 2. Everything new in it stands under client ids of the person who sends it. An id belongs for ever to whom it first came from, also
 *    over a reload: what an earlier tab of the same person left behind is welcome.
 * 3. It touches only what boards have (`shared/document/layout.ts`), of the kinds that boards have, and never what the board was made
 *    from: not for anyone, whatever their role.
 * 4. After it every record is one that may stand on a board, and nothing is larger than it may be.
 * 5. Applying it takes no longer than its size excuses.
 *
 * Absent on purpose: who has which role on which board. The level comes in with the question.
 */
import * as Y from 'yjs'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { mayChange } from '../../shared/facilitation/may-change.ts'
import type { BoundRights } from '../../shared/facilitation/rights.ts'
import type { PrincipalKey } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { RefusalReason } from '../../shared/protocol/messages.ts'
import { BoardChanges } from './gate/board-changes.ts'
import { decodeUpdate, stateOf, type DecodedUpdate } from './gate/decode-update.ts'
import { DeletedRanges } from './gate/deleted-ranges.ts'
import { PlaceFinder } from './gate/find-place.ts'
import { gateLimits } from './gate/gate-limits.ts'
import { judgeContent } from './gate/judge-content.ts'
import { NeighbourSearch } from './gate/neighbour-search.ts'
import { orderStructs } from './gate/order-structs.ts'
import type { Place } from './gate/place.ts'
import { Refusal } from './gate/refusal.ts'
import type { RootNames } from './gate/root-names.ts'

export interface JudgedBoard {
  doc: Y.Doc
  roots: RootNames
  /** To whom each client id belongs. */
  clients: ReadonlyMap<number, PrincipalKey>
  /** What the board was made from; null when this server doesn't know it any more. */
  canvas: Canvas | null
  /** About how large the document is. */
  bytes: number
}

export interface Sender {
  principal: PrincipalKey
  level: 'none' | 'view' | 'edit'
  /** What the step that the workshop is at leaves of that; without it all. */
  rights?: BoundRights | undefined
}

export type Verdict =
  /** `update` is what to apply: the new part of what came. `newClients` belong to the sender from now on. */
  | { kind: 'accepted'; update: Uint8Array; newClients: number[] }
  /** The board has all of it already. */
  | { kind: 'known' }
  | { kind: 'refused'; reason: RefusalReason; why: string }

export function judgeUpdate(update: Uint8Array, board: JudgedBoard, sender: Sender): Verdict {
  try {
    return judge(update, board, sender)
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.reason, why: error.message }
    throw error
  }
}

function judge(update: Uint8Array, board: JudgedBoard, sender: Sender): Verdict {
  const { doc } = board
  const decoded = decodeUpdate(update, doc)
  const structs = orderStructs(decoded, doc)
  const deleted = new DeletedRanges(decoded.deletes)
  const removals = [...aliveIn(doc, deleted)]
  if (structs.length === 0 && removals.length === 0) return { kind: 'known' }
  if (sender.level !== 'edit') throw new Refusal('notAllowed', 'may only look')
  const newClients = judgeClients(decoded, board, sender.principal)
  if (board.bytes > limits.boardBytes && structs.some(isGrowth)) throw new Refusal('boardFull', 'the board is full')

  const places = new PlaceFinder({ doc, canvas: board.canvas, roots: board.roots, deleted })
  const search = new NeighbourSearch(doc, decoded.bytes.length)
  const changes = new BoardChanges(doc, deleted, search)
  for (const struct of structs) {
    const place = places.ofNew(struct)
    if (!(struct instanceof Y.Item)) continue
    search.add(struct, (id) => places.startOf(id))
    judgeContent(struct, place)
    judgeHand(place, sender)
    changes.add(struct, place)
    const own = places.holderOfNew(struct)
    if (own) changes.addHolder(own)
  }
  for (const { item, length } of removals) {
    const place = places.ofStored(item)
    judgeHand(place, sender)
    changes.delete(place, length)
  }
  changes.judge()
  judgeRights(changes, board, sender)
  return { kind: 'accepted', update: decoded.bytes, newClients }
}

/** What a vote has given a thing is written by the server alone. */
function judgeHand({ holder }: Place, { principal }: Sender): void {
  if (holder.kind === 'votes' && principal !== 'server') throw new Refusal('canvasLocked', 'what a vote has given')
}

function judgeRights(changes: BoardChanges, { clients, canvas }: JudgedBoard, { principal, rights }: Sender): void {
  if (!rights) return
  for (const change of changes.list((clientId) => clients.get(clientId) === principal)) {
    if (!mayChange(change, rights, canvas?.id ?? '')) throw new Refusal('notAllowed', 'the step doesn’t allow it')
  }
}

function judgeClients({ structs }: DecodedUpdate, { clients }: JudgedBoard, principal: PrincipalKey): number[] {
  const newClients: number[] = []
  for (const client of structs.keys()) {
    const owner = clients.get(client)
    if (owner === undefined) newClients.push(client)
    else if (owner !== principal) throw new Refusal('foreignClient', 'written under an id that is someone else’s')
  }
  if (newClients.length === 0) return newClients
  let own = newClients.length
  for (const owner of clients.values()) if (owner === principal) own += 1
  if (newClients.length > gateLimits.newClients || own > gateLimits.clientsPerPrincipal) {
    throw new Refusal('malformed', 'too many client ids')
  }
  return newClients
}

/** What is on the board now and will be deleted. */
function* aliveIn(doc: Y.Doc, deleted: DeletedRanges): Generator<{ item: Y.Item; length: number }> {
  for (const { client, clock, length } of deleted.stretches()) {
    const end = Math.min(clock + length, stateOf(doc, client))
    const structs = doc.store.clients.get(client)
    if (!structs || clock >= end) continue
    for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
      const item = structs[i]
      if (!item || item.id.clock >= end) break
      if (!(item instanceof Y.Item) || item.deleted) continue
      yield { item, length: Math.min(item.id.clock + item.length, end) - Math.max(item.id.clock, clock) }
    }
  }
}

const isGrowth = (struct: Y.Item | Y.GC): boolean =>
  struct instanceof Y.Item && !(struct.content instanceof Y.ContentDeleted)
