/** Rooms on a real SQLite file behind a real HTTP server, with people whose rights the test decides. */
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { realSchedule } from '../../server/rooms/schedule.ts'
import { Rooms } from '../../server/rooms/rooms.ts'
import { attachSockets, type Sockets } from '../../server/sockets/attach-sockets.ts'
import type { SocketPlaces } from '../../server/sockets/socket-places.ts'
import { SqlUpdateLog } from '../../server/storage/sql/update-log.ts'
import type { BoardId } from '../../shared/ids.ts'
import { BoardDatabase } from './board-database.ts'
import { PeopleAtDesk } from './people-at-desk.ts'

export interface SyncServerOptions {
  lingerMs?: number
  coolAfterMs?: number
  beatMs?: number
  pingMs?: number
  places?: SocketPlaces
  folder?: string
  /** The one that an earlier server had; without it any. */
  port?: number
}

export class SyncServer {
  readonly port: number
  readonly boards: BoardDatabase
  readonly desk: PeopleAtDesk
  readonly log: SqlUpdateLog
  readonly rooms: Rooms
  readonly sockets: Sockets
  readonly failures: unknown[]
  readonly #http: Server

  private constructor(
    parts: Pick<SyncServer, 'port' | 'boards' | 'desk' | 'log' | 'rooms' | 'sockets' | 'failures'>,
    http: Server,
  ) {
    this.port = parts.port
    this.boards = parts.boards
    this.desk = parts.desk
    this.log = parts.log
    this.rooms = parts.rooms
    this.sockets = parts.sockets
    this.failures = parts.failures
    this.#http = http
  }

  static async start({
    lingerMs,
    coolAfterMs,
    beatMs,
    pingMs,
    places,
    folder,
    port = 0,
  }: SyncServerOptions = {}): Promise<SyncServer> {
    const boards = await BoardDatabase.open(folder)
    const desk = new PeopleAtDesk()
    const log = new SqlUpdateLog({ file: boards.file, busyTimeoutMs: 100 }, Date.now)
    const failures: unknown[] = []
    const rooms = new Rooms({
      log,
      access: desk,
      schedule: realSchedule,
      onFailure: (_, error) => failures.push(error),
      ...(lingerMs === undefined ? {} : { lingerMs }),
      ...(coolAfterMs === undefined ? {} : { coolAfterMs }),
    })
    const http = createServer((_, response) => response.end())
    const sockets = attachSockets(http, {
      rooms,
      sessionIdOf: ({ headers }) => /session=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? null,
      isOwnOrigin: ({ headers }) => headers.origin === undefined || headers.origin === `http://${headers.host}`,
      ...(beatMs === undefined ? {} : { beatMs }),
      ...(pingMs === undefined ? {} : { pingMs }),
      ...(places === undefined ? {} : { places }),
    })
    http.listen(port, '127.0.0.1')
    await once(http, 'listening')
    const server = new SyncServer({ port: portOf(http), boards, desk, log, rooms, sockets, failures }, http)
    onTestFinished(() => server.stop())
    return server
  }

  address(boardId: string, query = ''): string {
    return `ws://127.0.0.1:${this.port}/sync/${boardId}${query}`
  }

  /** A new board that these people may edit. */
  async boardFor(...names: string[]): Promise<BoardId> {
    const boardId = await this.boards.createBoard()
    for (const name of names) this.desk.allow(name, boardId, 'edit')
    return boardId
  }

  async stop(): Promise<void> {
    await this.rooms.drain()
    this.sockets.close()
    await this.log.close()
    this.#http.closeAllConnections()
    this.#http.close()
  }
}

const portOf = (http: Server): number => (http.address() as AddressInfo).port
