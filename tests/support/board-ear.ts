/** A device that has a board open as y-websocket would, and keeps every byte that it was sent. */
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { readFrame } from '../../shared/protocol/read-frame.ts'
import { writeSyncStep1, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import type { RefusalReason } from '../../shared/protocol/messages.ts'
import type { Visitor } from './visitor.ts'

const patienceMs = 10_000

export class BoardEar {
  readonly doc = new Y.Doc()
  readonly #socket: WebSocket
  readonly #bytes: Buffer[] = []
  #answers: ('saved' | RefusalReason)[] = []
  #sent = 0
  #acked = 0
  #isSynced = false
  #closeCode: number | null = null
  #waiting: (() => void)[] = []

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => {
      this.#bytes.push(data)
      this.#read(new Uint8Array(data))
      for (const wake of this.#waiting.splice(0)) wake()
    })
    socket.on('close', (code) => {
      this.#closeCode = code
      for (const wake of this.#waiting.splice(0)) wake()
    })
    socket.on('open', () => socket.send(writeSyncStep1(Y.encodeStateVector(this.doc))))
    socket.on('error', () => undefined)
  }

  /** Answers when the board is there, or the door has been closed. */
  static async open(visitor: Visitor, boardId: string): Promise<BoardEar> {
    const address = `${visitor.origin.replace('http', 'ws')}/sync/${boardId}?v=1`
    const socket = new WebSocket(address, { headers: { cookie: visitor.cookieHeader(), origin: visitor.origin } })
    const ear = new BoardEar(socket)
    onTestFinished(() => socket.terminate())
    await ear.until(() => ear.#isSynced || ear.#closeCode !== null)
    return ear
  }

  /** Did these words ever come over the wire? */
  hasHeard(words: string): boolean {
    return this.#bytes.some((bytes) => bytes.includes(words))
  }

  get closeCode(): number | null {
    return this.#closeCode
  }

  /** Changes the board by hand, past everything that a page would refuse, and says what the server made of it. */
  async change(edit: (doc: Y.Doc) => void): Promise<'saved' | RefusalReason> {
    const updates: Uint8Array[] = []
    const keep = (update: Uint8Array): void => void updates.push(update)
    this.doc.on('update', keep)
    this.doc.transact(() => edit(this.doc))
    this.doc.off('update', keep)
    this.#sent += 1
    const n = this.#sent
    this.#socket.send(writeUpdate(Y.mergeUpdates(updates)))
    await this.until(() => this.#answers[n] !== undefined || this.#acked >= n)
    return this.#answers[n] ?? 'saved'
  }

  async until(isSo: () => boolean): Promise<void> {
    const late = AbortSignal.timeout(patienceMs)
    while (!isSo()) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push(resolve)
        late.addEventListener('abort', () => reject(new Error('not heard')))
      })
    }
  }

  #read(bytes: Uint8Array): void {
    const frame = readFrame(bytes)
    if (frame.kind === 'ack') this.#acked = frame.n
    if (frame.kind === 'nack') this.#answers[frame.nack.n] = frame.nack.reason
    if (frame.kind !== 'sync' || frame.message.step === 'step1') return
    Y.applyUpdate(this.doc, frame.message.update)
    if (frame.message.step === 'step2') this.#isSynced = true
  }
}
