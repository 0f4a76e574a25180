/** A workshop day with two schools on the learning wheel, two consultants, and guests at both tables: what facilitation is tried on. */
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { assemble, type RunningServer } from '../../server/assemble.ts'
import { readConfig } from '../../server/config.ts'
import { LiveAnswer } from '../../shared/api/facilitation.ts'
import { BoardFields, type Board } from '../../shared/api/boards.ts'
import { RunSheetAnswer } from '../../shared/api/run-sheet.ts'
import type { School } from '../../shared/api/schools.ts'
import { WorkshopAnswer, type Workshop } from '../../shared/api/workshops.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import type { Command } from '../../shared/facilitation/command.ts'
import type { LiveView } from '../../shared/facilitation/live-view.ts'
import type { Step, StepText } from '../../shared/facilitation/run-sheet.ts'
import { newId } from '../../server/new-id.ts'
import { boardsOf, Town } from '../http/town.ts'
import { LiveEar } from './live-ear.ts'
import type { Visitor } from './visitor.ts'
import { plainStep } from './plain-step.ts'

export const wheel = learningWheel.id
export const field = learningWheel.fields[0]!.id
export const otherField = learningWheel.fields[1]!.id

export class LiveTown {
  readonly town: Town
  readonly day: Workshop
  readonly joinCode: string
  readonly schools: { north: School; south: School }
  readonly boards: { north: Board; south: Board; common: Board }
  readonly mette: Visitor
  readonly jonas: Visitor
  /** The north school's own account. */
  readonly head: Visitor

  private constructor(
    parts: Pick<LiveTown, 'town' | 'day' | 'joinCode' | 'schools' | 'boards' | 'mette' | 'jonas' | 'head'>,
  ) {
    this.town = parts.town
    this.day = parts.day
    this.joinCode = parts.joinCode
    this.schools = parts.schools
    this.boards = parts.boards
    this.mette = parts.mette
    this.jonas = parts.jonas
    this.head = parts.head
  }

  static async gather(): Promise<LiveTown> {
    const town = await Town.withAdmin()
    const [north, south] = [await town.school('Nordskolen'), await town.school('Sydskolen')]
    const mette = await town.account({ name: 'Mette', role: 'consultant' })
    const jonas = await town.account({ name: 'Jonas', role: 'consultant' })
    const head = await town.account({ name: 'Karen', role: 'school', schoolId: north.id })
    const plan = {
      title: 'Fælles om læsning',
      date: '2027-03-11',
      schoolIds: [north.id, south.id],
      boards: { perSchool: [wheel], common: [wheel] },
    }
    const { workshop: day } = await mette.ask(WorkshopAnswer, 'POST', '/api/workshops', plan)
    const consultantIds = [mette.account.id, jonas.account.id]
    await mette.ask(WorkshopAnswer, 'PATCH', `/api/workshops/${day.id}`, { consultantIds })
    const joinCode = await town.open(mette, day)
    const all = await boardsOf(mette, day)
    const boardOf = (school: School | null) => all.find(({ schoolId }) => schoolId === (school?.id ?? null))!
    const boards = { north: boardOf(north), south: boardOf(south), common: boardOf(null) }
    return new LiveTown({ town, day, joinCode, schools: { north, south }, boards, mette, jonas, head })
  }

  guest(school: School | null, name: string): Promise<Visitor> {
    return this.town.guest(this.joinCode, school, name)
  }

  listen(visitor: Visitor, boardId?: string): Promise<LiveEar> {
    return LiveEar.listen(visitor, this.day.id, boardId)
  }

  get path(): string {
    return `/api/workshops/${this.day.id}`
  }

  async press(who: Visitor, command: Command): Promise<LiveView> {
    return (await who.ask(LiveAnswer, 'POST', `${this.path}/facilitation`, command)).view
  }

  /** What comes back, also a refusal. */
  try(who: Visitor, command: unknown) {
    return who.try('POST', `${this.path}/facilitation`, command)
  }

  async see(who: Visitor): Promise<LiveView> {
    return (await who.ask(LiveAnswer, 'GET', `${this.path}/facilitation`)).view
  }

  async addStep(change: Partial<StepText> = {}): Promise<Step> {
    const step = { ...plainStep, ...change }
    const answer = await this.mette.ask(RunSheetAnswer, 'POST', `${this.path}/run-sheet/steps`, { step })
    return answer.runSheet.steps.at(-1)!
  }

  /** Opens a round in the wheel's first field and answers with its id. */
  async openRound(boardId: Board['id'] | null = null): Promise<LiveView['rounds'][number]['id']> {
    const { rounds } = await this.press(this.mette, { act: 'openRound', canvas: wheel, fieldId: field, boardId })
    return rounds.at(-1)!.id
  }

  /** Writes a private note, or one for the tray when `roundId` is null. */
  writeSlip(who: Visitor, board: Board, roundId: string | null, text: string, slipId = newId()) {
    return who.try('PUT', `/api/boards/${board.id}/slips/${slipId}`, { roundId, fieldId: field, text })
  }

  async notesOn(board: Board): Promise<BoardFields['notes']> {
    return (await this.mette.ask(BoardFields, 'GET', `/api/boards/${board.id}/fields`)).notes
  }

  /** The server's process goes and comes back, on the same port and data. */
  async restart(): Promise<RunningServer> {
    const { server, dataDir } = this.town
    await server.close()
    const config = readConfig({ PORT: String(server.port), DATA_DIR: dataDir })
    const again = await assemble(config, { log: pino({ level: 'silent' }), clientDir: '/nowhere' })
    onTestFinished(() => again.close())
    return again
  }
}
