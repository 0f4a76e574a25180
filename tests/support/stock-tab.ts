/** A tab with a stock y-websocket client in it: it knows nothing of our rules. */
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { BoardId } from '../../shared/ids.ts'
import type { SyncServer } from './sync-server.ts'

export class StockTab {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider

  constructor(server: SyncServer, boardId: BoardId, session: string) {
    const headers = { cookie: `session=${session}`, origin: `http://127.0.0.1:${server.port}` }
    class SignedInWebSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers })
      }
    }
    this.provider = new WebsocketProvider(`ws://127.0.0.1:${server.port}/sync`, boardId, this.doc, {
      WebSocketPolyfill: SignedInWebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
    onTestFinished(() => this.leave())
  }

  async synced(): Promise<this> {
    if (!this.provider.synced) await new Promise<void>((resolve) => this.provider.once('sync', () => resolve()))
    return this
  }

  writeNote(root: string, text: string): void {
    this.doc.getText(root).insert(0, text)
  }

  /** Resolves once the document is as expected; looks after every change. */
  async until(isSo: (doc: Y.Doc) => boolean): Promise<void> {
    if (isSo(this.doc)) return
    await new Promise<void>((resolve) => {
      const look = (): void => {
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
      const look = (): void => {
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
