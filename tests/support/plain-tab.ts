/** A tab that speaks our wire by hand: it sends what a test tells it to, and keeps every frame it gets. */
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { readFrame, type Frame } from '../../shared/protocol/read-frame.ts'
import { writeSyncStep1, writeUpdate } from '../../shared/protocol/sync-frames.ts'
import { updateOf } from './judged-board.ts'

export interface PlainTabOptions {
  server: { port: number; address: (boardId: string, query?: string) => string }
  boardId: string
  session: string | null
  query?: string
  origin?: string
}

export class PlainTab {
  readonly doc = new Y.Doc()
  readonly frames: Frame[] = []
  readonly socket: WebSocket
  /** The code with which it was closed, or the HTTP status with which it was not let in. */
  readonly ended: Promise<number>
  #looks = new Set<() => void>()

  constructor({
    server,
    boardId,
    session,
    query = '?v=1',
    origin = `http://127.0.0.1:${server.port}`,
  }: PlainTabOptions) {
    const headers = { origin, ...(session === null ? {} : { cookie: `session=${session}` }) }
    this.socket = new WebSocket(server.address(boardId, query), { headers })
    this.socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)))
    this.ended = new Promise((resolve) => {
      this.socket.on('unexpected-response', (_, response) => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      })
      this.socket.on('close', (code) => resolve(code))
      this.socket.on('error', () => undefined)
    })
    onTestFinished(() => {
      this.socket.terminate()
      this.doc.destroy()
    })
  }

  /** Connected, and it has the board. */
  async joined(): Promise<this> {
    await this.next('hello')
    this.send(writeSyncStep1(Y.encodeStateVector(this.doc)))
    await this.until(() => this.frames.some((frame) => frame.kind === 'sync' && frame.message.step === 'step2'))
    return this
  }

  /** Connected, as a client that isn't ours sees it. */
  async answered(): Promise<this> {
    await this.until(() => this.frames.length > 0)
    return this
  }

  send(frame: Uint8Array): void {
    this.socket.send(frame)
  }

  /** As if the tab were frozen: what the server sends stays in the network. `socket.resume()` ends it. */
  stopReading(): void {
    const { socket } = this
    socket.pause.call(socket)
  }

  /** Edits its copy and sends the edit. */
  edit(act: (doc: Y.Doc) => void): void {
    this.send(writeUpdate(updateOf(this.doc, act)))
  }

  /** The newest frame of the kind, as soon as there is one. */
  async next<Kind extends Frame['kind']>(kind: Kind): Promise<Extract<Frame, { kind: Kind }>> {
    const find = (): Extract<Frame, { kind: Kind }> | undefined =>
      this.frames.findLast((frame): frame is Extract<Frame, { kind: Kind }> => frame.kind === kind)
    await this.until(() => find() !== undefined)
    const frame = find()
    if (!frame) throw new Error(`no ${kind}`)
    return frame
  }

  async acked(n: number): Promise<void> {
    await this.until(() => this.frames.some((frame) => frame.kind === 'ack' && frame.n >= n))
  }

  nacks(): string[] {
    return this.frames.flatMap((frame) => (frame.kind === 'nack' ? [`${frame.nack.n} ${frame.nack.reason}`] : []))
  }

  acks(): number[] {
    return this.frames.flatMap((frame) => (frame.kind === 'ack' ? [frame.n] : []))
  }

  /** Resolves once it is so; looks after every frame. */
  async until(isSo: () => boolean): Promise<void> {
    if (isSo()) return
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isSo()) return
        this.#looks.delete(look)
        resolve()
      }
      this.#looks.add(look)
    })
  }

  #receive(bytes: Uint8Array): void {
    const frame = readFrame(bytes)
    this.frames.push(frame)
    if (frame.kind === 'sync' && frame.message.step !== 'step1') Y.applyUpdate(this.doc, frame.message.update)
    for (const look of this.#looks) look()
  }
}
