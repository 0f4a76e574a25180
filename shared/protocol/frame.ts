/**
 * A frame: one WebSocket message, a varint with its type and then its body. These are the parts that every codec here is made of.
 *
 * Invariants
 * - What is read never reaches outside the frame: lib0 checks a length only against the underlying buffer, which under Node may be a
 *   pool shared with other people's bytes.
 * - Whatever is wrong with a frame is a `FrameError`: one broken connection, never a broken process.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export class FrameError extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'FrameError'
  }
}

/** A whole frame of this type; `writeBody` adds what follows the type. */
export function frameOf(type: number, writeBody?: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  writeBody?.(encoder)
  return encoding.toUint8Array(encoder)
}

/** A frame that is these small numbers, and then bytes with their length before them. What a room says most, so it is laid out in one go. */
export function frameAround(head: readonly number[], bytes: Uint8Array): Uint8Array {
  let lengthBytes = 1
  for (let rest = bytes.length; rest > 127; rest = Math.floor(rest / 128)) lengthBytes += 1
  const frame = new Uint8Array(head.length + lengthBytes + bytes.length)
  frame.set(head)
  let rest = bytes.length
  for (let i = 0; i < lengthBytes; i++) {
    frame[head.length + i] = (rest % 128) + (i < lengthBytes - 1 ? 128 : 0)
    rest = Math.floor(rest / 128)
  }
  frame.set(bytes, head.length + lengthBytes)
  return frame
}

/** Bytes with their length before them. A view into the frame, not a copy. */
export function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new FrameError('a length reaches past the end of the frame')
  const start = decoder.pos
  decoder.pos += length
  return decoder.arr.subarray(start, decoder.pos)
}

/** Keeps nothing from one text to the next. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function readText(decoder: decoding.Decoder): string {
  const bytes = readBytes(decoder)
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new FrameError('a text that is not UTF-8', { cause })
  }
}

export function writeJson(encoder: encoding.Encoder, value: unknown): void {
  encoding.writeVarString(encoder, JSON.stringify(value))
}

export function readJsonObject(decoder: decoding.Decoder): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(readText(decoder))
  } catch (cause) {
    throw new FrameError('a text that is not JSON', { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FrameError('JSON that is no object')
  return value as Record<string, unknown>
}
