/**
 * Reads what clients mostly send, small binary messages in one piece (RFC 6455, section 5.2), straight out of what the network
 * brought. Everything else is ws' to read: parts, pings, closing, whatever is wrong, and what is larger than one chunk holds. ws leads
 * each message through a stream of its own and three events, which costs more than all that a room does with the move of a cursor.
 *
 * Invariants
 * - ws gets frames whole and in order, beginning with their first byte, and none that was read here.
 * - What was read here lies within a chunk, which is this connection's alone.
 * - From the first frame on that is part of a message, or closes, everything is ws' to read.
 */
import type { BoardSocket } from './board-socket.ts'

interface Listening {
  onMessage: (message: Buffer) => void
  toWs: (bytes: Buffer) => void
}

const binaryInOnePiece = 0x82
const isInOnePiece = (first: number): boolean => (first & 0x80) !== 0 && (first & 0x0f) !== 0
const closes = (first: number): boolean => (first & 0x0f) === 8

/** Every binary message of the socket, with ws standing behind us at its raw socket. `onText`: what none of ours sends. */
export function hearMessages(
  socket: BoardSocket,
  { onMessage, onText }: { onMessage: (message: Buffer) => void; onText: () => void },
): void {
  socket.on('message', (data, isBinary) => {
    if (isBinary && data instanceof Buffer) onMessage(data)
    else onText()
  })
  const { raw } = socket
  if (!raw) return
  const ofWs = raw.listeners('data')
  const toWs = (bytes: Buffer): void => {
    for (const listener of ofWs) listener.call(raw, bytes)
  }
  const reader = new MessageReader({ onMessage, toWs })
  const read = (chunk: Buffer): void => reader.read(chunk)
  raw.removeAllListeners('data')
  raw.on('data', read)
  // What is left then, ws reads itself.
  raw.prependOnceListener('close', () => raw.off('data', read))
}

export class MessageReader {
  readonly #listening: Listening
  /** The first bytes of a header that is still to come. */
  #begun: Buffer | null = null
  /** Bytes of a frame that ws has begun to read. */
  #lacking = 0
  #isAllWs = false

  constructor(listening: Listening) {
    this.#listening = listening
  }

  read(arrived: Buffer): void {
    const chunk = this.#begun ? Buffer.concat([this.#begun, arrived]) : arrived
    this.#begun = null
    let at = 0
    while (at < chunk.length) {
      if (this.#isAllWs) at = this.#handOver(chunk, at, chunk.length - at)
      else if (this.#lacking > 0) at = this.#handOver(chunk, at, this.#lacking)
      else at = this.#next(chunk, at)
    }
  }

  /** Answers where the next frame begins. */
  #next(chunk: Buffer, at: number): number {
    const first = chunk[at] ?? 0
    const second = chunk[at + 1] ?? 0
    const short = second & 0x7f
    const isMasked = (second & 0x80) !== 0
    const lengthBytes = short < 126 ? 0 : short === 126 ? 2 : 8
    const headerLength = 2 + lengthBytes + (isMasked ? 4 : 0)
    const dataAt = at + headerLength
    if (chunk.length < dataAt) {
      this.#begun = chunk.subarray(at)
      return chunk.length
    }
    const length =
      lengthBytes === 0 ? short : lengthBytes === 2 ? chunk.readUInt16BE(at + 2) : longLength(chunk, at + 2)
    const end = dataAt + length
    if (first === binaryInOnePiece && isMasked && lengthBytes < 8 && end <= chunk.length) {
      unmask(chunk, dataAt, end)
      this.#listening.onMessage(chunk.subarray(dataAt, end))
      return end
    }
    if (!isInOnePiece(first) || closes(first)) this.#isAllWs = true
    return this.#handOver(chunk, at, headerLength + length)
  }

  #handOver(chunk: Buffer, at: number, wanted: number): number {
    const end = Math.min(chunk.length, at + wanted)
    this.#lacking = wanted - (end - at)
    this.#listening.toWs(chunk.subarray(at, end))
    return end
  }
}

/** Of eight bytes. What is past 2^53 is past what ws takes, too. */
const longLength = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64BE(at))

/** In place; the mask lies right before the data. */
function unmask(bytes: Buffer, from: number, to: number): void {
  const maskAt = from - 4
  for (let i = from; i < to; i++) bytes[i] = (bytes[i] ?? 0) ^ (bytes[maskAt + ((i - from) & 3)] ?? 0)
}
