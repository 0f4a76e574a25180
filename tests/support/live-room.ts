/** A workshop's live state without a server: two schools, their boards and a run sheet, and people who press the remote. */
import { allCanvases } from '../../shared/canvases/all.ts'
import { actionPlan } from '../../shared/canvases/action-plan.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { applyCommand, type Applied } from '../../shared/facilitation/apply-command.ts'
import type { Command } from '../../shared/facilitation/command.ts'
import { firstLiveState, type LiveState } from '../../shared/facilitation/live-state.ts'
import { allRights } from '../../shared/facilitation/rights.ts'
import type { BoardInRoom, RoomFacts } from '../../shared/facilitation/room-facts.ts'
import type { Step } from '../../shared/facilitation/run-sheet.ts'
import { BoardId, idAlphabet, SchoolId, StepId } from '../../shared/ids.ts'
import { plainStep } from './plain-step.ts'

/** An id that can be read: `idOf('a')` is `aaaaaaaaaaaaaaaa`. */
export const idOf = (letter: string): string => letter.repeat(16)

export const schools = { north: SchoolId.parse(idOf('n')), south: SchoolId.parse(idOf('s')) }
export const boards = {
  northWheel: BoardId.parse(idOf('a')),
  southWheel: BoardId.parse(idOf('b')),
  commonWheel: BoardId.parse(idOf('c')),
  northPlan: BoardId.parse(idOf('d')),
}
export const wheelField = learningWheel.fields[0]!.id
export const otherWheelField = learningWheel.fields[1]!.id

export const steps = {
  welcome: StepId.parse(idOf('w')),
  private: StepId.parse(idOf('p')),
  share: StepId.parse(idOf('h')),
}

const step = (id: StepId, change: Partial<Step>): Step => ({ id, ...plainStep, ...change })

export function roomFacts(): RoomFacts {
  const board = (id: BoardId, schoolId: SchoolId | null, canvas = learningWheel.id): BoardInRoom => ({
    id,
    schoolId,
    canvas,
  })
  const all = [
    board(boards.northWheel, schools.north),
    board(boards.southWheel, schools.south),
    board(boards.commonWheel, null),
    board(boards.northPlan, schools.north, actionPlan.id),
  ]
  return {
    boards: new Map(all.map((one) => [one.id, one])),
    schoolIds: [schools.north, schools.south],
    runSheet: {
      version: 1,
      startsAt: null,
      steps: [
        step(steps.welcome, { title: 'Velkommen', minutes: 10 }),
        step(steps.private, {
          title: 'Skriv hver for sig',
          minutes: 5,
          canvas: learningWheel.id,
          fieldId: wheelField,
          rights: { ...allRights, write: 'none', add: false },
          writing: 'private',
        }),
        step(steps.share, {
          title: 'Del',
          canvas: learningWheel.id,
          rights: { ...allRights, write: 'step', see: 'own' },
        }),
      ],
    },
  }
}

/** How those who press are called, and what they may. */
export const people = {
  mette: { by: { name: 'Mette', schoolId: null }, isFacilitator: true, isChair: false },
  jonas: { by: { name: 'Jonas', schoolId: null }, isFacilitator: true, isChair: false },
  northHead: { by: { name: 'Karen', schoolId: schools.north }, isFacilitator: false, isChair: true },
  guest: { by: { name: 'Ali', schoolId: schools.north }, isFacilitator: false, isChair: false },
} as const
export type Person = keyof typeof people

export class LiveRoom {
  readonly facts = roomFacts()
  state: LiveState = firstLiveState
  now = 1_000_000
  #made = 0

  press(who: Person, command: Command, holderName?: string | null): Applied {
    const { by, ...viewer } = people[who]
    const { facts, now } = this
    const applied = applyCommand(this.state, command, {
      by,
      viewer,
      now,
      facts,
      newId: () => this.newId(),
      ...(holderName === undefined ? {} : { holderName }),
    })
    if (applied.ok) this.state = applied.state
    return applied
  }

  /** Ids that are the same in every run. */
  newId(): string {
    this.#made += 1
    return this.#made
      .toString(30)
      .padStart(16, '0')
      .replace(/./g, (digit) => idAlphabet[Number.parseInt(digit, 30)]!)
  }
}

export const blankCanvas = allCanvases.find(({ fields }) => fields.length === 0)!
