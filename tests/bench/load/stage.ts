/** A server with its rooms ready to be joined: the one place that knows what each kind of server needs before that. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../../server/new-id.ts'
import type { Contender } from '../contenders.ts'
import { ServerProcess } from '../server-process.ts'
import { fillDataFolder } from './ours-data.ts'
import { Person, type PersonOptions } from './person.ts'
import type { PreparedBoard } from '../../support/dragged-board.ts'
import type { RoomTraffic } from './room-traffic.ts'

export interface StageWanted {
  contender: Contender
  board: PreparedBoard
  rooms: number
  people: number
}

export class Stage {
  readonly contender: Contender
  readonly board: PreparedBoard
  readonly rooms: readonly string[]
  readonly #dataDir: string
  readonly #cookies: readonly string[]
  #server: ServerProcess

  private constructor(
    parts: Pick<Stage, 'contender' | 'board' | 'rooms'>,
    keeps: { dataDir: string; cookies: readonly string[]; server: ServerProcess },
  ) {
    this.contender = parts.contender
    this.board = parts.board
    this.rooms = parts.rooms
    this.#dataDir = keeps.dataDir
    this.#cookies = keeps.cookies
    this.#server = keeps.server
  }

  static async set({ contender, board, rooms, people }: StageWanted): Promise<Stage> {
    const dataDir = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'bench-'))
    const isOurs = contender.id === 'ours'
    const filled = isOurs ? await fillDataFolder(dataDir, board, { boards: rooms, people }) : null
    const server = await ServerProcess.start(contender, dataDir)
    return new Stage(
      { contender, board, rooms: filled?.boards ?? Array.from({ length: rooms }, newId) },
      { dataDir, cookies: filled?.cookies ?? [], server },
    )
  }

  get server(): ServerProcess {
    return this.#server
  }

  /** The `who`-th of all people, as the `index`-th participant of a room. */
  person(
    place: { room: number; index: number; who: number; traffic: RoomTraffic },
    more: Pick<PersonOptions, 'onEnd' | 'isBack' | 'onRestartWindow'> = {},
  ): Person {
    const room = this.rooms[place.room] ?? ''
    const isOurs = this.contender.id === 'ours'
    return new Person({
      contender: this.contender,
      port: this.#server.port,
      path: isOurs ? `/sync/${room}?v=1` : `/${room}`,
      room,
      cookie: this.#cookies[place.who],
      index: place.index,
      board: this.board,
      traffic: place.traffic,
      ...more,
    })
  }

  /** Whether a room has to be filled by its first visitor. Ours has been filled where the product fills it, in its database. */
  get mustBring(): boolean {
    return this.contender.id !== 'ours' && this.contender.keeps !== 'nothing'
  }

  /** Ends the server and starts it again on the same folder and port. Answers how many ms the end took. */
  async restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
    const endMs = await this.#server.end(signal)
    this.#server = await ServerProcess.start(this.contender, this.#dataDir, this.#server.port)
    return endMs
  }

  async clear(): Promise<void> {
    // A profile is written at an orderly end only.
    await this.#server.end(process.env['BENCH_CPU_PROF'] ? 'SIGTERM' : 'SIGKILL')
    rmSync(this.#dataDir, { recursive: true, force: true })
  }
}
