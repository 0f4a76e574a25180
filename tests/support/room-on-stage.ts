/** A workshop day with everybody who is in the room: a facilitator, two tables, a phone and a screen on the wall, each in a browser of their own. */
import type { Board } from '../../shared/api/boards.ts'
import { LiveAnswer } from '../../shared/api/facilitation.ts'
import { RunSheetAnswer } from '../../shared/api/run-sheet.ts'
import { ScreenAnswer } from '../../shared/api/screens.ts'
import { WorkshopAnswer } from '../../shared/api/workshops.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { Command } from '../../shared/facilitation/command.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { Step, StepText } from '../../shared/facilitation/run-sheet.ts'
import type { Town } from './journey.ts'
import { joinAsGuest, openDay, planWorkshop, type PlannedWorkshop } from './municipality.ts'
import type { Arrival, Person, Stage } from './stage.ts'
import { Visitor } from './visitor.ts'
import { plainStep } from './plain-step.ts'

/** The consultant of the town, as the room is told. */
export const facilitatorName = 'Karen Konsulent'

interface RoomPlan {
  title: string
  /** Of which each table, and all together, have a board. */
  canvas?: string
}

export class RoomOnStage {
  readonly day: PlannedWorkshop
  readonly code: string
  readonly canvas: CanvasId
  readonly #stage: Stage
  readonly #town: Town

  private constructor(stage: Stage, town: Town, day: PlannedWorkshop, code: string, canvas: CanvasId) {
    this.#stage = stage
    this.#town = town
    this.day = day
    this.code = code
    this.canvas = canvas
  }

  static async open(stage: Stage, town: Town, { title, canvas = 'learning-wheel' }: RoomPlan): Promise<RoomOnStage> {
    const { consultant, north, south } = town
    const schools = [north, south]
    const day = await planWorkshop(consultant, { title, schools, perSchool: [canvas], common: [canvas] })
    const { code } = await openDay(consultant, day)
    return new RoomOnStage(stage, town, day, code, CanvasId.parse(canvas))
  }

  /** The board of the northern or the southern table, or the common one. */
  board(whose: 'north' | 'south' | 'common'): Board {
    return this.day.board(this.canvas, whose === 'common' ? undefined : this.#town[whose])
  }

  facilitator(arrival: Arrival = {}): Promise<Person> {
    return this.#arrive('Karen', { device: 'projector', ...arrival, as: this.#town.consultant })
  }

  /** The other one of the pair. */
  async secondFacilitator(name: string, arrival: Arrival = {}): Promise<Person> {
    const { municipality, consultant } = this.#town
    const colleague = await municipality.addConsultant(name)
    const { workshop } = await consultant.ask(WorkshopAnswer, 'GET', `/api/workshops/${this.day.id}`)
    const consultantIds = [...workshop.consultants.map(({ id }) => id), colleague.account.id]
    await consultant.ask(WorkshopAnswer, 'PATCH', `/api/workshops/${this.day.id}`, { consultantIds })
    return this.#arrive(name, { device: 'projector', ...arrival, as: colleague })
  }

  /** A guest at a table. */
  async guest(name: string, table: 'north' | 'south', arrival: Arrival = {}): Promise<Person & { visitor: Visitor }> {
    const { server } = this.#town
    const visitor = await joinAsGuest(server.origin, { code: this.code, name, school: this.#town[table] })
    return Object.assign(await this.#arrive(name, { ...arrival, as: visitor }), { visitor })
  }

  /** The hall's machine, connected once by its code. */
  async wall(): Promise<Person> {
    const { server, consultant } = this.#town
    const machine = new Visitor(server.origin)
    const { screen } = await machine.ask(ScreenAnswer, 'POST', '/api/screens')
    if (screen.status !== 'waiting') throw new Error('a new screen waits to be connected')
    const pairing = { code: screen.code, name: 'Storskærm' }
    await consultant.ask(LiveAnswer, 'POST', `/api/workshops/${this.day.id}/screens`, pairing)
    await machine.ask(ScreenAnswer, 'GET', '/api/screens/me')
    const wall = await this.#arrive('Væggen', { device: 'projector', as: machine })
    await wall.page.goto('/screen')
    return wall
  }

  async addStep(change: Partial<StepText>): Promise<Step> {
    const step: StepText = { ...plainStep, ...change }
    const path = `/api/workshops/${this.day.id}/run-sheet/steps`
    const { runSheet } = await this.#town.consultant.ask(RunSheetAnswer, 'POST', path, { step })
    const added = runSheet.steps.at(-1)
    if (!added) throw new Error('a run sheet has the step that was added')
    return added
  }

  /** Presses the remote past every page, for what a journey isn't about. */
  async press(command: Command): Promise<LiveView> {
    const path = `/api/workshops/${this.day.id}/facilitation`
    return (await this.#town.consultant.ask(LiveAnswer, 'POST', path, command)).view
  }

  #arrive(name: string, arrival: Arrival): Promise<Person> {
    return this.#stage.arrive(name, { server: this.#town.server, ...arrival })
  }
}
