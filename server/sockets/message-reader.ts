/**
 * Reads what clients mostly send, small binary messages in one piece (RFC 6455, section 5.2), straight out of what the network
 * brought. Everything else is ws' to read: parts, pings, closing, whatever is wrong, and what is larger than one chunk holds. ws leads
 * each message through a stream of its own and three events, which costs more than all that a room does with the move of a cursor.
 *
 * Invariants
 * - ws gets frames whole and in order, beginning with their first byte, and none that was read here.
 * - What was read here lies within a chunk, which is this connection's alone.
 * - From the first frame on that is neither such a message nor a sign of life, everything is ws' to read: only it knows what comes
 *   after a part, a goodbye or an error.
 */
import type { BoardSocket } from './board-socket.ts'

interface Listening {
  onMessage: (message: Buffer) => void
  /** For ws to read, among what is read here. */
  toWs: (bytes: Buffer) => void
  /** What is left of the chunk. Nothing is read here any more. */
  onEnd: (rest: Buffer) => void
}

const binaryInOnePiece = 0x82
const ping = 0x89
const pong = 0x8a

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
  const onEnd = (rest: Buffer): void => {
    raw.off('data', read)
    for (const listener of ofWs) raw.on('data', listener as (chunk: Buffer) => void)
    toWs(rest)
  }
  const reader = new MessageReader({ onMessage, toWs, onEnd })
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
  #hasEnded = false

  constructor(listening: Listening) {
    this.#listening = listening
  }

  read(arrived: Buffer): void {
    const chunk = this.#begun ? Buffer.concat([this.#begun, arrived]) : arrived
    this.#begun = null
    let at = 0
    while (at < chunk.length && !this.#hasEnded) {
      at = this.#lacking > 0 ? this.#handOver(chunk, at, this.#lacking) : this.#next(chunk, at)
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
      this.#begun = Buffer.from(chunk.subarray(at))
      return chunk.length
    }
    const isBinary = first === binaryInOnePiece && isMasked
    const isSign = (first === ping || first === pong) && isMasked && lengthBytes === 0
    if (!isBinary && !isSign) {
      this.#hasEnded = true
      this.#listening.onEnd(chunk.subarray(at))
      return chunk.length
    }
    const length =
      lengthBytes === 0 ? short : lengthBytes === 2 ? chunk.readUInt16BE(at + 2) : longLength(chunk, at + 2)
    const end = dataAt + length
    if (isSign || lengthBytes === 8 || end > chunk.length) return this.#handOver(chunk, at, headerLength + length)
    unmask(chunk, dataAt, end)
    this.#listening.onMessage(chunk.subarray(dataAt, end))
    return end
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
