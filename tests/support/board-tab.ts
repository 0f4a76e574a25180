/** A tab with our own client in it, on a device that keeps boards, at the end of a cable that can be pulled. */
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { BoardConnection, EndReason, SaveState } from '../../client/sync/board-connection.ts'
import type { Device } from '../../client/sync/device.ts'
import { BoardHold, type TakenBack } from '../../client/sync/hold-board.ts'
import { MemoryDevice } from '../../client/sync/memory-device.ts'
import { noteTextOf, recordsOf } from '../../shared/document/layout.ts'
import { toGroups } from '../../shared/document/records.ts'
import type { BoardId } from '../../shared/ids.ts'
import { messageType, type PresenceState } from '../../shared/protocol/messages.ts'
import { sampleShape } from './sample-records.ts'

export interface TabOptions {
  port: number
  /** The server's own, where `port` is a cable's. */
  serverPort?: number
  boardId: BoardId
  /** Who sits at it; also the session's id. */
  name: string
  /** Give two tabs the same one, and the second finds what the first kept. */
  device?: Device
  level?: 'view' | 'edit'
  askWhy?: () => Promise<EndReason | null>
}

/** The plug of the tab's cable: what goes through it, and whether it is in. */
class Plug {
  isOut = false
  presenceFrames = 0
  readonly sockets = new Set<WebSocket>()
  readonly onLost = new Set<() => void>()
  readonly onPromising = new Set<() => void>()

  socketClass(headers: Record<string, string>): typeof globalThis.WebSocket {
    const open = (socket: WebSocket) => {
      this.sockets.add(socket)
      socket.on('close', () => this.sockets.delete(socket))
    }
    const address = (url: string) => (this.isOut ? 'ws://127.0.0.1:1' : url)
    const count = (frame: Uint8Array) => {
      if (frame[0] === messageType.awareness) this.presenceFrames++
    }
    class PluggedWebSocket extends WebSocket {
      constructor(url: string) {
        super(address(url), { headers })
        open(this)
      }

      override send(frame: Uint8Array): void {
        count(frame)
        super.send(frame)
      }
    }
    return PluggedWebSocket as unknown as typeof globalThis.WebSocket
  }
}

export class BoardTab {
  readonly takenBack: TakenBack[] = []
  readonly hold: BoardHold
  readonly #plug = new Plug()
  readonly #looks = new Set<() => void>()
  #stopWatching = () => {}

  constructor({ port, serverPort = port, boardId, name, device, level = 'edit', askWhy }: TabOptions) {
    const host = `127.0.0.1:${serverPort}`
    const { onLost, onPromising } = this.#plug
    this.hold = new BoardHold({
      boardId,
      url: `ws://127.0.0.1:${port}/sync`,
      user: { id: name, name, schoolId: null, colour: null, kind: 'account' },
      level,
      copy: (device ?? new MemoryDevice()).openCopy(boardId, `account:${name}`),
      socket: this.#plug.socketClass({ cookie: `session=${name}`, host, origin: `http://${host}` }),
      net: {
        onLost: (listener) => listen(onLost, listener),
        onPromising: (listener) => listen(onPromising, listener),
      },
      ticks: () => performance.now(),
      // Comes back soon, so that tests needn't wait; how long people wait is in `liveness.test.ts`.
      random: () => 0.02,
      askWhy: askWhy ?? (() => Promise.resolve(null)),
      onTakenBack: (takenBack) => {
        this.takenBack.push(takenBack)
        this.#look()
      },
    })
    this.hold.subscribe(() => this.#watch())
    this.#watch()
    onTestFinished(() => this.close())
  }

  get connection(): BoardConnection {
    return this.hold.connection()
  }

  get doc(): Y.Doc {
    return this.connection.doc
  }

  get state(): SaveState {
    return this.connection.saveState()
  }

  readNote(shapeId: string): string {
    return noteTextOf(this.doc, shapeId).toJSON()
  }

  /** At the end of what stands there. */
  writeNote(shapeId: string, text: string): void {
    noteTextOf(this.doc, shapeId).insert(this.readNote(shapeId).length, text)
  }

  /** A sticky note as the editor makes it: the shape and its text at once. */
  putNote(shapeId: string, text: string): void {
    this.doc.transact(() => {
      const groups = toGroups(sampleShape('sticky', { id: shapeId }))
      recordsOf(this.doc).set(shapeId, new Y.Map(Object.entries(groups)))
      noteTextOf(this.doc, shapeId).insert(0, text)
    })
  }

  moveNote(shapeId: string, x: number): void {
    const note = recordsOf(this.doc).get(shapeId)
    if (!note) throw new Error(`there is no ${shapeId}`)
    const [parent, index, , ...rest] = note.get('g') as unknown[]
    note.set('g', [parent, index, x, ...rest])
  }

  /** The names of the others that are here. */
  others(): string[] {
    const { awareness } = this.connection
    return [...awareness.getStates()]
      .filter(([clientId]) => clientId !== awareness.clientID)
      .map(([, state]) => (state as Partial<PresenceState>).user?.name ?? '')
  }

  /** Since the tab was opened. */
  presenceFramesSent(): number {
    return this.#plug.presenceFrames
  }

  async synced(): Promise<this> {
    await this.until(() => this.connection.isLoaded() && this.state.kind === 'saved')
    return this
  }

  saved(): Promise<void> {
    return this.until(() => this.state.kind === 'saved')
  }

  /** Resolves once it is so; looks after every change of the document, of the connection, and of who is here. */
  async until(isSo: () => boolean): Promise<void> {
    if (isSo()) return
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return
        this.#looks.delete(look)
        resolve()
      }
      this.#looks.add(look)
    })
  }

  /** The cable is out, and the browser says so. */
  pull(): void {
    this.#plug.isOut = true
    for (const socket of this.#plug.sockets) socket.terminate()
    for (const lost of this.#plug.onLost) lost()
  }

  plugIn(): void {
    this.#plug.isOut = false
    for (const promising of this.#plug.onPromising) promising()
  }

  /** As when the tab is killed: nothing is said to anybody. */
  crash(): void {
    this.pull()
    this.close()
  }

  close(): void {
    this.#stopWatching()
    this.hold.close()
  }

  #watch(): void {
    this.#stopWatching()
    const { connection } = this
    const look = () => this.#look()
    const stop = connection.subscribe(look)
    connection.doc.on('afterTransaction', look)
    connection.awareness.on('change', look)
    this.#stopWatching = () => {
      stop()
      connection.doc.off('afterTransaction', look)
      connection.awareness.off('change', look)
    }
    this.#look()
  }

  #look(): void {
    for (const look of this.#looks) look()
  }
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
