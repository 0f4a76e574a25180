/**
 * The whole server in this process, on an empty data folder and a clock that a test moves, with a municipality's people in it. Gone when
 * the test is over.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { AccountAnswer, ViewerAnswer, type Account } from '../../shared/api/accounts.ts'
import { BoardAnswer, BoardsAnswer, type Board } from '../../shared/api/boards.ts'
import { SchoolAnswer, type School } from '../../shared/api/schools.ts'
import { JoinAnswer, WorkshopAnswer, type Workshop } from '../../shared/api/workshops.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { SchoolId } from '../../shared/ids.ts'
import { assemble, type RunningServer } from '../../server/assemble.ts'
import { readConfig } from '../../server/config.ts'
import { Visitor } from '../support/visitor.ts'

export const password = 'tre blå heste i regnen'
export const blank = CanvasId.parse('blank')

export interface TownOptions {
  /** Set in the environment. */
  environment?: Record<string, string>
  clientDir?: string
  /** For all tests of a file, which ends it itself; otherwise it is gone with the test. */
  isShared?: boolean
}

export class Town {
  readonly server: RunningServer
  readonly dataDir: string
  /** Everything that was logged, line by line. */
  readonly logged: string[]
  readonly admin: Visitor
  #skippedMs = 0
  #accounts = 0

  private constructor(server: RunningServer, dataDir: string, logged: string[]) {
    this.server = server
    this.dataDir = dataDir
    this.logged = logged
    this.admin = this.visitor()
  }

  /** An empty server: nobody has an account. */
  static async found({ environment = {}, clientDir = '/nowhere', isShared = false }: TownOptions = {}): Promise<Town> {
    const dataDir = mkdtempSync(join(tmpdir(), 'laeringstavle-'))
    const logged: string[] = []
    const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
    const config = readConfig({ PORT: '0', DATA_DIR: dataDir, ...environment })
    // The clock has to be there before the town that moves it.
    const town: { now?: Town } = {}
    const clock = () => Date.now() + (town.now?.skippedMs ?? 0)
    const server = await assemble(config, { log, clock, clientDir })
    town.now = new Town(server, dataDir, logged)
    if (!isShared) onTestFinished(() => town.now?.end())
    return town.now
  }

  /** A server with an admin, who is signed in. */
  static async withAdmin(options: TownOptions = {}): Promise<Town> {
    const town = await Town.found(options)
    const token = town.server.setupToken ?? ''
    await town.admin.ask(ViewerAnswer, 'POST', '/api/setup', { token, name: 'Ane', email: 'ane@example.dk', password })
    return town
  }

  async end(): Promise<void> {
    await this.server.close()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  get address(): string {
    return `http://127.0.0.1:${this.server.port}`
  }

  get skippedMs(): number {
    return this.#skippedMs
  }

  /** Lets time go by. */
  skip(ms: number): void {
    this.#skippedMs += ms
  }

  visitor(): Visitor {
    return new Visitor(this.address)
  }

  async school(name: string): Promise<School> {
    return (await this.admin.ask(SchoolAnswer, 'POST', '/api/schools', { name })).school
  }

  async account(who: {
    name: string
    role: 'admin' | 'consultant' | 'school'
    schoolId?: SchoolId
  }): Promise<Visitor & { account: Account }> {
    const email = `konto${++this.#accounts}@example.dk`
    const { account } = await this.admin.ask(AccountAnswer, 'POST', '/api/accounts', { ...who, email, password })
    const visitor = this.visitor()
    await visitor.ask(ViewerAnswer, 'POST', '/api/session', { email, password })
    return Object.assign(visitor, { account })
  }

  async workshop(consultant: Visitor, schools: readonly School[], title = 'Elevfravær'): Promise<Workshop> {
    const plan = { title, date: '2027-01-31', schoolIds: schools.map(({ id }) => id) }
    const boards = { perSchool: [blank], common: [blank] }
    return (await consultant.ask(WorkshopAnswer, 'POST', '/api/workshops', { ...plan, boards })).workshop
  }

  async open(consultant: Visitor, workshop: Workshop): Promise<string> {
    const opened = await consultant.ask(WorkshopAnswer, 'POST', `/api/workshops/${workshop.id}/open`)
    return opened.workshop.joinCode ?? ''
  }

  async guest(code: string, school: School | null, name = 'Bo'): Promise<Visitor> {
    const visitor = this.visitor()
    await visitor.ask(JoinAnswer, 'POST', '/api/join', { code, name, ...(school ? { schoolId: school.id } : {}) })
    return visitor
  }
}

export async function boardsOf(visitor: Visitor, workshop: Workshop): Promise<Board[]> {
  return (await visitor.ask(BoardsAnswer, 'GET', `/api/boards?workshopId=${workshop.id}`)).boards
}

export async function ownBoard(visitor: Visitor, school: School, title = 'Vores egen'): Promise<Board> {
  return (await visitor.ask(BoardAnswer, 'POST', '/api/boards', { schoolId: school.id, canvas: blank, title })).board
}
