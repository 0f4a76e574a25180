/** A device that listens to what a room is doing (`GET /live/:workshopId`), and keeps every letter that it was sent. */
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { LiveFrame, type LiveView } from '../../shared/facilitation/live-view.ts'
import type { Visitor } from './visitor.ts'

const patienceMs = 10_000

export class LiveEar {
  /** All that came over the wire, as it came. */
  readonly texts: string[] = []
  readonly #socket: WebSocket
  #view: LiveView | null = null
  #closeCode: number | null = null
  #waiting: (() => void)[] = []

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => {
      const text = data.toString()
      this.texts.push(text)
      const frame = LiveFrame.parse(JSON.parse(text))
      if (frame.type === 'state') this.#view = frame.view
      this.#wake()
    })
    socket.on('close', (code) => {
      this.#closeCode = code
      this.#wake()
    })
    socket.on('error', () => this.#wake())
  }

  /** Answers when the first view, or a close, has come. */
  static async listen(visitor: Visitor, workshopId: string, boardId?: string): Promise<LiveEar> {
    const address = `${visitor.origin.replace('http', 'ws')}/live/${workshopId}${boardId ? `?board=${boardId}` : ''}`
    const socket = new WebSocket(address, { headers: { cookie: visitor.cookieHeader(), origin: visitor.origin } })
    const ear = new LiveEar(socket)
    onTestFinished(() => socket.terminate())
    await ear.#until(() => ear.#view !== null || ear.#closeCode !== null)
    return ear
  }

  get view(): LiveView {
    if (!this.#view) throw new Error('nothing has been heard')
    return this.#view
  }

  get socket(): WebSocket {
    return this.#socket
  }

  /** The view as soon as it is so. */
  async hears(isSo: (view: LiveView) => boolean): Promise<LiveView> {
    await this.#until(() => this.#view !== null && isSo(this.#view))
    return this.view
  }

  /** The code with which the server hangs up. */
  async closes(): Promise<number> {
    await this.#until(() => this.#closeCode !== null)
    return this.#closeCode ?? 0
  }

  /** Was this ever said to this device? */
  hasHeard(words: string): boolean {
    return this.texts.some((text) => text.includes(words))
  }

  close(): void {
    this.#socket.close(1000)
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake()
  }

  async #until(isSo: () => boolean): Promise<void> {
    const late = AbortSignal.timeout(patienceMs)
    while (!isSo()) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push(resolve)
        late.addEventListener('abort', () => reject(new Error(`not heard; the last was ${this.texts.at(-1)}`)))
      })
    }
  }
}
