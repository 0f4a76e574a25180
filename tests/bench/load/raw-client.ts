/**
 * A WebSocket client that costs the load generator as little as possible: frames are cut out of what the network hands over, and
 * only what a scenario counts is read further. It answers pings, and masks what it sends as a browser does.
 */
import { connect, type Socket } from 'node:net'

export interface RawClientOptions {
  port: number
  path: string
  cookie?: string
  onMessage: (message: Buffer) => void
  onEnd?: (code: number) => void
}

const mask = Buffer.from([0x5a, 0x13, 0xc7, 0x88])
const opcodes = { binary: 2, close: 8, ping: 9, pong: 10 } as const

export class RawClient {
  readonly opened: Promise<void>
  readonly #socket: Socket
  readonly #options: RawClientOptions
  #rest: Buffer = Buffer.alloc(0)
  /** A frame that comes in many pieces is gathered in memory of its own size. */
  #large: { opcode: number; bytes: Buffer; filled: number } | null = null
  #isOpen = false
  #closeCode = 1006
  #open: () => void = () => undefined

  constructor(options: RawClientOptions) {
    this.#options = options
    const { port, path, cookie, onEnd } = options
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.opened = new Promise((resolve, reject) => {
      this.#open = resolve
      this.#socket.once('error', reject)
    })
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.on('close', () => onEnd?.(this.#closeCode))
    this.#socket.on('data', (chunk) => this.#take(chunk))
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.from(String(port).padStart(16, 'k')).toString('base64')}\r\n` +
        `${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`,
    )
  }

  send(message: Uint8Array, opcode: number = opcodes.binary): void {
    const { length } = message
    const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
    const frame = Buffer.allocUnsafe(header + 4 + length)
    frame[0] = 0x80 | opcode
    if (length < 126) frame[1] = 0x80 | length
    else if (length < 65_536) {
      frame[1] = 0x80 | 126
      frame.writeUInt16BE(length, 2)
    } else {
      frame[1] = 0x80 | 127
      frame.writeBigUInt64BE(BigInt(length), 2)
    }
    mask.copy(frame, header)
    for (let i = 0; i < length; i++) frame[header + 4 + i] = (message[i] ?? 0) ^ (mask[i & 3] ?? 0)
    this.#socket.write(frame)
  }

  /** Without a goodbye, as when a lid is closed. */
  destroy(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    let bytes = chunk
    const large = this.#large
    if (large) {
      const taken = bytes.copy(large.bytes, large.filled)
      large.filled += taken
      if (large.filled < large.bytes.length) return
      this.#large = null
      this.#message(large.opcode, large.bytes)
      bytes = bytes.subarray(taken)
    } else if (this.#rest.length > 0) bytes = Buffer.concat([this.#rest, bytes])
    if (!this.#isOpen) {
      const end = bytes.indexOf('\r\n\r\n')
      this.#rest = bytes
      if (end === -1) return
      if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
        this.#socket.destroy(new Error(`refused: ${bytes.subarray(0, 40).toString('latin1')}`))
        return
      }
      this.#isOpen = true
      this.#open()
      bytes = bytes.subarray(end + 4)
    }
    this.#rest = this.#cut(bytes)
  }

  /** Hands over every whole frame; answers what is left. */
  #cut(bytes: Buffer): Buffer {
    let at = 0
    while (at + 2 <= bytes.length) {
      const short = (bytes[at + 1] ?? 0) & 0x7f
      const header = short < 126 ? 2 : short === 126 ? 4 : 10
      if (at + header > bytes.length) break
      const length =
        short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
      const opcode = (bytes[at] ?? 0) & 0x0f
      const from = at + header
      if (from + length > bytes.length) {
        if (length < 65_536) break
        const large = Buffer.allocUnsafe(length)
        this.#large = { opcode, bytes: large, filled: bytes.copy(large, 0, from) }
        return Buffer.alloc(0)
      }
      this.#message(opcode, bytes.subarray(from, from + length))
      at = from + length
    }
    return at === bytes.length ? Buffer.alloc(0) : Buffer.from(bytes.subarray(at))
  }

  #message(opcode: number, body: Buffer): void {
    if (opcode === opcodes.binary) this.#options.onMessage(body)
    else if (opcode === opcodes.ping) this.send(body, opcodes.pong)
    else if (opcode === opcodes.close) {
      this.#closeCode = body.length >= 2 ? body.readUInt16BE(0) : 1005
      this.#socket.end()
    }
  }
}
