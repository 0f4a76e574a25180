/** A workshop day with everybody who is in the room: a facilitator, two tables, a phone and a projector, each in a browser of their own. */
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { Command } from '../../shared/facilitation/command.ts'
import { LiveAnswer } from '../../shared/api/facilitation.ts'
import type { Town } from './journey.ts'
import { joinAsGuest, openDay, planWorkshop, type PlannedWorkshop } from './municipality.ts'
import type { Arrival, Person, Stage } from './stage.ts'
import type { Visitor } from './visitor.ts'

export interface RoomPlan {
  title: string
  /** Of which each table and all together have a board. */
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
    const day = await planWorkshop(consultant, {
      title,
      schools: [north, south],
      perSchool: [canvas],
      common: [canvas],
    })
    const { code } = await openDay(consultant, day)
    return new RoomOnStage(stage, town, day, code, CanvasId.parse(canvas))
  }

  /** The board of the northern or the southern table, or the common one. */
  board(whose: 'north' | 'south' | 'common') {
    return this.day.board(this.canvas, whose === 'common' ? undefined : this.#town[whose])
  }

  async facilitator(arrival: Arrival = {}): Promise<Person> {
    return this.#stage.arrive('Karen', { device: 'projector', ...arrival, as: this.#town.consultant })
  }

  /** A guest at a table, by name. */
  async guest(name: string, table: 'north' | 'south', arrival: Arrival = {}): Promise<Person & { visitor: Visitor }> {
    const { server } = this.#town
    const visitor = await joinAsGuest(server.origin, { code: this.code, name, school: this.#town[table] })
    return Object.assign(await this.#stage.arrive(name, { ...arrival, as: visitor }), { visitor })
  }

  /** Presses the remote past every page, for what a journey isn't about. */
  async press(command: Command) {
    return (await this.#town.consultant.ask(LiveAnswer, 'POST', `/api/workshops/${this.day.id}/facilitation`, command))
      .view
  }
}
