/**
 * A board over a bare WebSocket, by the stock y-websocket client: somebody who writes to the document without any of our pages in
 * between. It knows nothing of our rules, so whatever it is kept from, the server keeps it from.
 */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { BoardId } from '../../shared/ids.ts'

/** Whose session it is: a `Visitor`, or whoever else can say so. */
export interface SignedIn {
  origin: string
  cookieHeader(): string
}

export class StockClient {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider

  constructor(who: SignedIn, boardId: BoardId) {
    const headers = { cookie: who.cookieHeader(), origin: who.origin }
    class SignedInWebSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers })
      }
    }
    this.provider = new WebsocketProvider(`${who.origin.replace('http', 'ws')}/sync`, boardId, this.doc, {
      WebSocketPolyfill: SignedInWebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
  }

  /** The board as the server has it is here. */
  async synced(): Promise<this> {
    if (!this.provider.synced) await new Promise<void>((resolve) => this.provider.once('sync', () => resolve()))
    return this
  }

  /** Resolves once the document is as expected; looks after every change. */
  async until(isSo: (doc: Y.Doc) => boolean): Promise<void> {
    if (isSo(this.doc)) return
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo(this.doc)) return
        this.doc.off('afterTransaction', look)
        resolve()
      }
      this.doc.on('afterTransaction', look)
    })
  }

  /** Resolves once the others' presence is as expected. */
  async untilPresence(isSo: (states: Map<number, Record<string, unknown>>) => boolean): Promise<void> {
    const { awareness } = this.provider
    const states = (): Map<number, Record<string, unknown>> => awareness.getStates()
    if (isSo(states())) return
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo(states())) return
        awareness.off('change', look)
        resolve()
      }
      awareness.on('change', look)
    })
  }

  /** Resolves with the code with which the server closed the connection. */
  closed(): Promise<number> {
    return new Promise((resolve) => this.provider.once('connection-close', (event) => resolve(event?.code ?? 0)))
  }

  leave(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}
