/**
 * An update's bytes as structs, before anything of them has touched a document.
 *
 * Invariants of what comes out
 * - It holds only what the board lacks: what is known is cut off, with whatever it claims to refer to.
 * - Each client's structs come once, without a gap, and begin where the board's knowledge of that client ends.
 * - All numbers are within bounds: nothing is allocated on the word of a length.
 */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { gateLimits } from './gate-limits.ts'
import { Refusal } from './refusal.ts'

export type NewStruct = Y.Item | Y.GC
export interface DeleteRange {
  client: number
  clock: number
  length: number
}

export interface DecodedUpdate {
  /** Of what is new alone. */
  bytes: Uint8Array
  structs: Map<number, NewStruct[]>
  deletes: DeleteRange[]
}

interface RawUpdate {
  structs: (Y.Item | Y.GC | Y.Skip)[]
  deletes: DeleteRange[]
}

export function decodeUpdate(received: Uint8Array, doc: Y.Doc): DecodedUpdate {
  let bytes = onOwnMemory(received)
  let raw = readRaw(bytes)
  refuseOddClients(raw.structs, blocksIn(bytes))
  if (raw.structs.some(({ id }) => id.clock < stateOf(doc, id.client))) {
    bytes = Y.diffUpdate(bytes, Y.encodeStateVector(doc))
    raw = readRaw(bytes)
  }
  const structs = new Map<number, NewStruct[]>()
  let tombstones = 0
  for (const struct of raw.structs) {
    if (struct instanceof Y.Skip) throw new Refusal('gap', 'an update with a hole')
    if (struct instanceof Y.GC || struct.content instanceof Y.ContentDeleted) tombstones += struct.length
    const { client, clock } = struct.id
    if (clock + struct.length > gateLimits.maxClock) throw new Refusal('malformed', 'a clock out of bounds')
    const known = structs.get(client)
    if (known) known.push(struct)
    else structs.set(client, [struct])
    if (!known && clock !== stateOf(doc, client)) throw new Refusal('gap', 'a clock ahead of what is known')
  }
  if (tombstones > gateLimits.tombstones) throw new Refusal('malformed', 'too much deleted content')
  return { bytes, structs, deletes: raw.deletes }
}

/** What an update deletes that does nothing else. Null for any other, and for one that would be refused as malformed. */
export function readDeletions(received: Uint8Array): DeleteRange[] | null {
  if (received[0] !== 0) return null
  try {
    return readRaw(onOwnMemory(received)).deletes
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

export const stateOf = (doc: Y.Doc, client: number): number => Y.getState(doc.store, client)

/** lib0 checks lengths against the underlying buffer only: on its own memory an update can't read beyond its end. */
const onOwnMemory = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)

function readRaw(bytes: Uint8Array): RawUpdate {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(bytes)
  } catch {
    // Whatever Yjs says about it may quote the bytes.
    throw new Refusal('malformed', 'not a Yjs update')
  }
  const deletes: DeleteRange[] = []
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) deletes.push({ client, clock, length: len })
  }
  if (deletes.length > gateLimits.deleteRanges) throw new Refusal('malformed', 'too many deletions')
  return { structs: decoded.structs, deletes }
}

/** Yjs keeps only the last of two blocks of one client, and would take the first for missing. */
function refuseOddClients(structs: RawUpdate['structs'], blocks: number): void {
  const seen = new Set<number>()
  let current = -1
  let end = 0
  for (const { id, length } of structs) {
    if (id.client > gateLimits.maxClientId) throw new Refusal('malformed', 'a client id out of bounds')
    if (!Number.isSafeInteger(length) || length < 1) throw new Refusal('malformed', 'an empty or endless struct')
    if (id.client !== current) {
      if (seen.has(id.client)) throw new Refusal('malformed', 'a client comes twice')
      seen.add(id.client)
      current = id.client
    } else if (id.clock !== end) throw new Refusal('malformed', 'a client comes twice')
    end = id.clock + length
  }
  // Two blocks of one client that follow each other, or one without structs, don't show in the structs.
  if (seen.size !== blocks) throw new Refusal('malformed', 'a client comes twice, or with nothing')
}

/** The first number of an update: how many blocks it has, one per client. */
const blocksIn = (bytes: Uint8Array): number => decoding.readVarUint(decoding.createDecoder(bytes))
