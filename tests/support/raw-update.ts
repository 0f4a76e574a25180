/** A Yjs update written byte by byte, so that it can say what no Yjs would. Format: yjs' `UpdateEncoderV1`. */
import * as encoding from 'lib0/encoding'

export interface RawId {
  client: number
  clock: number
}

type Content = { ref: number; write: (encoder: encoding.Encoder) => void }

export interface RawItem {
  origin?: RawId
  rightOrigin?: RawId
  /** Name of a root, or the id of the item that holds the parent. Only without origins. */
  parent?: string | RawId
  key?: string
  content: Content
}

export type RawStruct = { gc: number } | { skip: number } | RawItem

export interface RawBlock extends RawId {
  structs: RawStruct[]
  /** How many structs it claims to have. */
  claims?: number
}

export interface RawUpdate {
  blocks?: RawBlock[]
  deletes?: { client: number; ranges: (readonly [clock: number, length: number])[] }[]
}

const typeRefs = { array: 0, map: 1, text: 2, xmlElement: 3, xmlText: 6 } as const

export const deleted = (length: number): Content => ({ ref: 1, write: (to) => encoding.writeVarUint(to, length) })
export const json = (...texts: string[]): Content => ({
  ref: 2,
  write: (to) => {
    encoding.writeVarUint(to, texts.length)
    for (const text of texts) encoding.writeVarString(to, text)
  },
})
export const binary = (bytes: Uint8Array): Content => ({
  ref: 3,
  write: (to) => encoding.writeVarUint8Array(to, bytes),
})
export const letters = (text: string): Content => ({ ref: 4, write: (to) => encoding.writeVarString(to, text) })
export const embed = (value: unknown): Content => ({
  ref: 5,
  write: (to) => encoding.writeVarString(to, JSON.stringify(value)),
})
export const format = (key: string, value: unknown): Content => ({
  ref: 6,
  write: (to) => {
    encoding.writeVarString(to, key)
    encoding.writeVarString(to, JSON.stringify(value))
  },
})
export const type = (kind: keyof typeof typeRefs): Content => ({
  ref: 7,
  write: (to) => {
    encoding.writeVarUint(to, typeRefs[kind])
    if (kind === 'xmlElement') encoding.writeVarString(to, 'p')
  },
})
/** Values as lib0 writes them: undefined, null, numbers, strings, booleans, arrays, objects, bytes. */
export const values = (...all: unknown[]): Content => ({
  ref: 8,
  write: (to) => {
    encoding.writeVarUint(to, all.length)
    for (const value of all) encoding.writeAny(to, value as Parameters<typeof encoding.writeAny>[1])
  },
})
/** A value given as the bytes that lib0 would write. */
export const rawValue = (bytes: Uint8Array): Content => ({
  ref: 8,
  write: (to) => {
    encoding.writeVarUint(to, 1)
    encoding.writeUint8Array(to, bytes)
  },
})
export const document = (guid: string): Content => ({
  ref: 9,
  write: (to) => {
    encoding.writeVarString(to, guid)
    encoding.writeAny(to, {})
  },
})

export function writeRawUpdate({ blocks = [], deletes = [] }: RawUpdate): Uint8Array {
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, blocks.length)
  for (const { client, clock, structs, claims } of blocks) {
    encoding.writeVarUint(to, claims ?? structs.length)
    encoding.writeVarUint(to, client)
    encoding.writeVarUint(to, clock)
    for (const struct of structs) writeStruct(to, struct)
  }
  encoding.writeVarUint(to, deletes.length)
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(to, client)
    encoding.writeVarUint(to, ranges.length)
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(to, clock)
      encoding.writeVarUint(to, length)
    }
  }
  return encoding.toUint8Array(to)
}

function writeStruct(to: encoding.Encoder, struct: RawStruct): void {
  if ('gc' in struct || 'skip' in struct) {
    encoding.writeUint8(to, 'gc' in struct ? 0 : 10)
    encoding.writeVarUint(to, 'gc' in struct ? struct.gc : struct.skip)
    return
  }
  const { origin, rightOrigin, parent, key, content } = struct
  encoding.writeUint8(to, content.ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20))
  if (origin) writeId(to, origin)
  if (rightOrigin) writeId(to, rightOrigin)
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(to, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(to, parent)
    else writeId(to, parent ?? { client: 0, clock: 0 })
    if (key !== undefined) encoding.writeVarString(to, key)
  }
  content.write(to)
}

function writeId(to: encoding.Encoder, { client, clock }: RawId): void {
  encoding.writeVarUint(to, client)
  encoding.writeVarUint(to, clock)
}
