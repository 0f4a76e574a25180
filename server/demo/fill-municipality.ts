/** The example municipality, made from nothing: people, schools, a day that is under way, one that is over and one that is to come. */
import { requireCanvas } from '../../shared/canvases/all.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { AccountId, GuestId, SchoolId, SlipId, WorkshopId, type PrincipalKey } from '../../shared/ids.ts'
import type { School } from '../../shared/api/schools.ts'
import { hashPassword } from '../accounts/passwords.ts'
import type { NewBoardRecord } from '../boards/board-record.ts'
import { draftBoard } from '../boards/draft-board.ts'
import { makeSpeak } from '../http/speak.ts'
import { newId } from '../new-id.ts'
import type { Storage } from '../storage/open-storage.ts'
import { handOut } from '../workshops/hand-out.ts'
import { newJoinCode } from '../workshops/workshops.ts'
import { absenceBoards, absenceDay, absenceSlips } from './absence-day.ts'
import { admin, consultants, demoPassword, schools as plannedSchools } from './people.ts'
import { ownBoards, readingBoards, readingDay } from './reading-day.ts'
import type { BoardPlan, SlipPlan } from './step.ts'
import { talkBoards, talkDay } from './talk-day.ts'
import { writeBoard } from './write-board.ts'

const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

interface Town {
  storage: Storage
  schools: readonly School[]
  consultantIds: readonly AccountId[]
  /** Who has an account, by name. */
  accounts: ReadonlyMap<string, PrincipalKey>
  say: Awaited<ReturnType<typeof makeSpeak>>
}

export async function fillMunicipality(storage: Storage, now: number): Promise<void> {
  const town = await settle(storage, now)
  await holdDay(town, {
    day: readingDay,
    boards: readingBoards,
    schools: town.schools.slice(0, 4),
    heldAt: now - 240 * dayMs,
  })
  await writeOwnBoards(town, now - 90 * dayMs)
  const today = await holdDay(town, {
    day: absenceDay,
    boards: absenceBoards,
    schools: town.schools,
    heldAt: now - hourMs,
  })
  await sendSlips(town, { ...today, slips: absenceSlips, at: now })
  await planDay(town, {
    day: talkDay,
    boards: talkBoards,
    schools: town.schools.filter(({ name }) => name === talkDay.school),
    heldAt: now + talkDay.inDays * dayMs,
    plannedAt: now - 2 * dayMs,
  })
}

async function settle(storage: Storage, now: number): Promise<Town> {
  const passwordHash = await hashPassword(demoPassword)
  const accounts = new Map<string, PrincipalKey>()
  const record = (person: { name: string; email: string }) => {
    const id = AccountId.parse(newId())
    accounts.set(person.name, `account:${id}`)
    return { id, name: person.name, email: person.email, passwordHash, createdAt: now }
  }
  await storage.accounts.addFirstAdmin({ ...record(admin), role: 'admin', schoolId: null })
  const consultantIds: AccountId[] = []
  for (const consultant of consultants) {
    const account = { ...record(consultant), role: 'consultant', schoolId: null } as const
    await storage.accounts.add(account)
    consultantIds.push(account.id)
  }
  const schools: School[] = []
  for (const { name, email } of plannedSchools) {
    const school = await storage.schools.add({ id: SchoolId.parse(newId()), name, createdAt: now })
    await storage.accounts.add({ ...record({ name, email }), role: 'school', schoolId: school.id })
    schools.push(school)
  }
  return { storage, schools, consultantIds, accounts, say: await makeSpeak() }
}

interface DayPlan {
  day: { title: string; theme: string; perSchool: readonly string[]; common: readonly string[] }
  boards: readonly BoardPlan[]
  schools: readonly School[]
  heldAt: number
}

interface PlannedDay {
  id: WorkshopId
  boards: readonly NewBoardRecord[]
}

/** A day that has been, or is: people came and wrote. */
async function holdDay(town: Town, plan: DayPlan): Promise<PlannedDay & { guests: Guests }> {
  const { boards: plans, schools, heldAt } = plan
  const { id, boards } = await makeDay(town, plan, heldAt)
  // Guests come while it is open; today's is opened anew at each start.
  await town.storage.workshops.open(id, { joinCode: newJoinCode(), closesAt: heldAt + dayMs })
  const guests = await seatGuests(town, id, schools, heldAt)
  await town.storage.workshops.close(id)
  for (const one of plans) await writePlan(town, { plan: one, boards, guests, startedAt: heldAt })
  return { id, boards, guests }
}

/** A day that is to come, with what those who have accounts have written for it. */
async function planDay(town: Town, plan: DayPlan & { plannedAt: number }): Promise<void> {
  const { boards } = await makeDay(town, plan, plan.plannedAt)
  for (const one of plan.boards) {
    await writePlan(town, { plan: one, boards, guests: new Map(), startedAt: plan.plannedAt })
  }
}

async function makeDay(town: Town, { day, boards: plans, schools, heldAt }: DayPlan, now: number): Promise<PlannedDay> {
  const { storage, consultantIds } = town
  const id = WorkshopId.parse(newId())
  const boards = handOut({
    workshop: { id, schools },
    existing: [],
    wanted: {
      perSchool: schools.flatMap((school) =>
        day.perSchool.map((canvas) => ({ schoolId: school.id, canvas: CanvasId.parse(canvas) })),
      ),
      common: [
        ...day.common.map((canvas) => ({ canvas: CanvasId.parse(canvas) })),
        ...plans.flatMap(({ canvas, title, school }) =>
          title && !school ? [{ canvas: CanvasId.parse(canvas), title }] : [],
        ),
      ],
    },
    language: 'da',
    say: town.say('da'),
    now,
  })
  const { title, theme } = day
  const schoolIds = schools.map((school) => school.id)
  const date = new Date(heldAt).toISOString().slice(0, 10)
  await storage.workshops.add({ id, title, theme, date, createdAt: now, consultantIds, schoolIds }, boards)
  return { id, boards }
}

type Guests = ReadonlyMap<string, PrincipalKey>

async function seatGuests(
  town: Town,
  workshopId: WorkshopId,
  schools: readonly School[],
  now: number,
): Promise<Guests> {
  const guests = new Map<string, PrincipalKey>()
  for (const { name: schoolName, table } of plannedSchools) {
    const school = schools.find(({ name }) => name === schoolName)
    if (!school) continue
    for (const name of table) {
      const id = GuestId.parse(newId())
      await town.storage.workshops.addGuest({ id, name, workshopId, schoolId: school.id, createdAt: now })
      guests.set(name, `guest:${id}`)
    }
  }
  return guests
}

interface Sending extends PlannedDay {
  guests: Guests
  slips: readonly SlipPlan[]
  /** Of the last one; a minute goes by between two. */
  at: number
}

async function sendSlips(town: Town, { id: workshopId, boards, guests, slips, at }: Sending): Promise<void> {
  for (const [index, { by, school, field, text }] of slips.entries()) {
    const board = boards.find(
      ({ canvas, schoolId }) => canvas === learningWheel.id && schoolId === schoolNamed(town, school),
    )
    const principal = guests.get(by)
    if (!board || !principal) throw new Error(`the example has no place for what ${by} sends`)
    const id = SlipId.parse(newId())
    const sentAt = at - (slips.length - index) * minuteMs
    await town.storage.slips.add(
      {
        id,
        workshopId,
        boardId: board.id,
        fieldId: field,
        roundId: null,
        principal,
        text,
        at: sentAt,
        turnedUpAt: null,
      },
      { perPerson: bounds.slipsPerPerson, perBoard: bounds.slipsPerBoard },
    )
  }
}

async function writeOwnBoards(town: Town, startedAt: number): Promise<void> {
  for (const plan of ownBoards) {
    const canvas = requireCanvas(CanvasId.parse(plan.canvas))
    const schoolId = schoolNamed(town, plan.school)
    const board = draftBoard({ canvas, title: plan.title ?? '', workshopId: null, schoolId, now: startedAt })
    await town.storage.boards.add([board])
    await writePlan(town, { plan, boards: [board], guests: new Map(), startedAt })
  }
}

interface Writing {
  plan: BoardPlan
  boards: readonly NewBoardRecord[]
  guests: Guests
  startedAt: number
}

async function writePlan(town: Town, { plan, boards, guests, startedAt }: Writing): Promise<void> {
  const schoolId = schoolNamed(town, plan.school)
  const board = boards.find(
    ({ canvas, schoolId: of, title }) =>
      canvas === plan.canvas && of === schoolId && (plan.title === undefined || title === plan.title),
  )
  if (!board) throw new Error(`the example has no board ${plan.canvas} of ${plan.school ?? 'all'}`)
  await writeBoard({
    log: town.storage.log,
    boardId: board.id,
    canvas: requireCanvas(board.canvas),
    steps: plan.steps,
    principalOf: (name) => {
      const principal = guests.get(name) ?? town.accounts.get(name)
      if (!principal) throw new Error(`nobody is called ${name}`)
      return principal
    },
    startedAt,
  })
}

const schoolNamed = ({ schools }: Town, name: string | null): SchoolId | null =>
  name === null ? null : (schools.find((school) => school.name === name)?.id ?? null)
