/**
 * A document update cut into several that each fit in a frame.
 *
 * Invariants
 * 1. Applied in order the pieces give the same document as the whole.
 * 2. No piece needs anything that the pieces before it, or the receiver of the whole, lack: a server that refuses gaps takes each.
 * 3. What is deleted is said last, when all of it is there.
 * A single struct (one pasted text, say) is never cut: a piece may then be larger than asked for, and the caller has to look.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]

export function splitUpdate(update: Uint8Array, maxBytes: number): Uint8Array[] {
  if (update.byteLength <= maxBytes) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const pieces = cutStructs(inOrder(structs), maxBytes).map((piece) => encodeUpdate(piece, []))
  for (const ranges of chunks(rangesOf(ds), Math.max(1, Math.floor(maxBytes / bytesPerRange)))) {
    pieces.push(encodeUpdate([], ranges))
  }
  return pieces
}

/** Three numbers of at most five bytes, and the header of a client of its own. */
const bytesPerRange = 24

/** By cause: a struct stands after all that it hangs on. Within a client, by clock. */
function inOrder(structs: readonly Struct[]): Struct[] {
  const waiting = groupByClient(structs, (struct) => struct.id.client).map(([client, queue]) => ({
    client,
    queue,
    next: 0,
  }))
  const reached = new Map(waiting.map(({ client, queue }) => [client, queue[0]?.id.clock ?? 0]))
  const isThere = (id: Y.ID | null) => id === null || id.clock < (reached.get(id.client) ?? Infinity)

  const ordered: Struct[] = []
  for (let moved = true; moved;) {
    moved = false
    for (const line of waiting) {
      for (
        let struct = line.queue[line.next];
        struct && needsOf(struct).every(isThere);
        struct = line.queue[line.next]
      ) {
        ordered.push(struct)
        reached.set(line.client, struct.id.clock + struct.length)
        line.next++
        moved = true
      }
    }
  }
  // What hangs on something that nobody has comes last; the server will ask for what is missing.
  return [...ordered, ...waiting.flatMap(({ queue, next }) => queue.slice(next))]
}

function needsOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  return [struct.origin, struct.rightOrigin, struct.parent].filter((need) => need instanceof Y.ID)
}

function cutStructs(structs: readonly Struct[], maxBytes: number): Struct[][] {
  const pieces: Struct[][] = []
  let piece: Struct[] = []
  let bytes = 0
  for (const struct of structs) {
    const size = encodeUpdate([struct], []).byteLength
    if (piece.length > 0 && bytes + size > maxBytes) {
      pieces.push(piece)
      piece = []
      bytes = 0
    }
    piece.push(struct)
    bytes += size
  }
  return piece.length > 0 ? [...pieces, piece] : pieces
}

interface DeletedRange {
  client: number
  clock: number
  len: number
}

const rangesOf = (ds: Decoded['ds']): DeletedRange[] =>
  [...ds.clients].flatMap(([client, items]) => items.map(({ clock, len }) => ({ client, clock, len })))

function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size)
}

function groupByClient<T>(list: readonly T[], clientOf: (one: T) => number): [number, T[]][] {
  const groups = new Map<number, T[]>()
  for (const one of list) {
    const group = groups.get(clientOf(one))
    if (group) group.push(one)
    else groups.set(clientOf(one), [one])
  }
  // Yjs writes higher client ids first, and reads fastest that way.
  return [...groups].toSorted(([a], [b]) => b - a)
}

/** Yjs' update encoding, version 1: the structs of each client from a clock on, then the deleted ranges of each client. */
function encodeUpdate(structs: readonly Struct[], ranges: readonly DeletedRange[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  const byClient = groupByClient(structs, (struct) => struct.id.client)
  encoding.writeVarUint(rest, byClient.length)
  for (const [client, list] of byClient) {
    encoding.writeVarUint(rest, list.length)
    encoder.writeClient(client)
    encoding.writeVarUint(rest, list[0]!.id.clock)
    for (const struct of list) struct.write(encoder, 0)
  }
  const deleted = groupByClient(ranges, (range) => range.client)
  encoding.writeVarUint(rest, deleted.length)
  for (const [client, list] of deleted) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(rest, client)
    encoding.writeVarUint(rest, list.length)
    for (const { clock, len } of list) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}
