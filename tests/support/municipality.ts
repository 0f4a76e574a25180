/** A municipality to play journeys in, built through the API: people with accounts, schools, and workshop days with boards. */
import { AccountAnswer, ViewerAnswer, type Account } from '../../shared/api/accounts.ts'
import { BoardAnswer, BoardsAnswer, type Board } from '../../shared/api/boards.ts'
import { SchoolAnswer, type School } from '../../shared/api/schools.ts'
import { JoinAnswer, ViewerLinkAnswer, WorkshopAnswer, type Workshop } from '../../shared/api/workshops.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { BoardId, SchoolId } from '../../shared/ids.ts'
import type { RunningServer } from './running-server.ts'
import { Visitor } from './visitor.ts'

export const password = 'tre blå heste i regnen'

export interface WorkshopPlan {
  title: string
  theme?: string
  date?: string
  schools: readonly School[]
  /** Canvases of which each school gets a board. */
  perSchool?: readonly string[]
  common?: readonly string[]
}

export interface PlannedWorkshop {
  id: Workshop['id']
  title: string
  boards: readonly Board[]
  /** The board of that canvas: of the school, or the common one. */
  board(canvas: string, school?: School): Board
}

export class Municipality {
  readonly admin: Visitor
  readonly #server: RunningServer
  #accounts = 0

  private constructor(server: RunningServer) {
    this.#server = server
    this.admin = new Visitor(server.origin)
  }

  /** Uses the link that the server printed; only once per data folder. */
  static async setUp(server: RunningServer): Promise<Municipality> {
    const municipality = new Municipality(server)
    const token = new URL(server.setUpLink()).hash.slice(1)
    const name = 'Ane Administrator'
    await municipality.admin.ask(ViewerAnswer, 'POST', '/api/setup', { token, name, email: 'ane@example.dk', password })
    return municipality
  }

  async addSchool(name: string): Promise<School> {
    return (await this.admin.ask(SchoolAnswer, 'POST', '/api/schools', { name })).school
  }

  /** A consultant with an account, signed in. */
  async addConsultant(name: string): Promise<Visitor & { account: Account }> {
    return this.#addAccount({ name, role: 'consultant' })
  }

  /** The school's own account, signed in. */
  async addSchoolAccount(school: School, name = `${school.name} (konto)`): Promise<Visitor & { account: Account }> {
    return this.#addAccount({ name, role: 'school', schoolId: school.id })
  }

  async #addAccount(who: { name: string; role: 'consultant' | 'school'; schoolId?: SchoolId }) {
    const email = `konto${++this.#accounts}@example.dk`
    const { account } = await this.admin.ask(AccountAnswer, 'POST', '/api/accounts', { ...who, email, password })
    const visitor = new Visitor(this.#server.origin)
    await visitor.ask(ViewerAnswer, 'POST', '/api/session', { email, password })
    return Object.assign(visitor, { account })
  }
}

export async function planWorkshop(consultant: Visitor, plan: WorkshopPlan): Promise<PlannedWorkshop> {
  const { title, theme, date = today(), schools, perSchool = [], common = [] } = plan
  const { workshop } = await consultant.ask(WorkshopAnswer, 'POST', '/api/workshops', {
    title,
    date,
    ...(theme === undefined ? {} : { theme }),
    schoolIds: schools.map(({ id }) => id),
    boards: { perSchool: perSchool.map((id) => CanvasId.parse(id)), common: common.map((id) => CanvasId.parse(id)) },
  })
  const { boards } = await consultant.ask(BoardsAnswer, 'GET', `/api/boards?workshopId=${workshop.id}`)
  return {
    id: workshop.id,
    title,
    boards,
    board: (canvas, school) => {
      const found = boards.find((board) => board.canvas === canvas && board.schoolId === (school?.id ?? null))
      if (!found) throw new Error(`the workshop has no board ${canvas} of ${school?.name ?? 'all'}`)
      return found
    },
  }
}

/** Opens the day; the code is what guests type. */
export async function openDay(consultant: Visitor, workshop: PlannedWorkshop): Promise<{ code: string; url: string }> {
  const answer = await consultant.ask(WorkshopAnswer, 'POST', `/api/workshops/${workshop.id}/open`)
  const { joinCode, joinUrl } = answer.workshop
  if (joinCode === null || joinUrl === null) throw new Error('an open workshop has a code')
  return { code: joinCode, url: joinUrl }
}

export async function closeDay(consultant: Visitor, workshop: PlannedWorkshop): Promise<void> {
  await consultant.ask(WorkshopAnswer, 'POST', `/api/workshops/${workshop.id}/close`)
}

/** A guest who has joined with the code. */
export async function joinAsGuest(
  origin: string,
  who: { code: string; name: string; school?: School },
): Promise<Visitor & { boardId: BoardId | null }> {
  const visitor = new Visitor(origin)
  const { code, name, school } = who
  const { boardId } = await visitor.ask(JoinAnswer, 'POST', '/api/join', {
    code,
    name,
    ...(school ? { schoolId: school.id } : {}),
  })
  return Object.assign(visitor, { boardId })
}

/** The address that shows a workshop's common boards to whoever has it. */
export async function makeViewerLink(consultant: Visitor, workshop: PlannedWorkshop): Promise<string> {
  return (await consultant.ask(ViewerLinkAnswer, 'POST', `/api/workshops/${workshop.id}/viewer-link`)).url
}

export async function makeSchoolBoard(owner: Visitor, school: School, canvas: string, title: string): Promise<Board> {
  const body = { schoolId: school.id, canvas: CanvasId.parse(canvas), title }
  return (await owner.ask(BoardAnswer, 'POST', '/api/boards', body)).board
}

const today = (): string => new Date().toISOString().slice(0, 10)
