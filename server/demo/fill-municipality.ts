/** The example municipality, made from nothing: people, schools, a day that is under way and one that is over. */
import { requireCanvas } from '../../shared/canvases/all.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { AccountId, GuestId, SchoolId, WorkshopId, type PrincipalKey } from '../../shared/ids.ts'
import type { School } from '../../shared/api/schools.ts'
import { hashPassword } from '../accounts/passwords.ts'
import type { NewBoardRecord } from '../boards/board-record.ts'
import { draftBoard } from '../boards/draft-board.ts'
import { makeSpeak } from '../http/speak.ts'
import { newId } from '../new-id.ts'
import type { Storage } from '../storage/open-storage.ts'
import { handOut } from '../workshops/hand-out.ts'
import { newJoinCode } from '../workshops/workshops.ts'
import { absenceBoards, absenceDay } from './absence-day.ts'
import { admin, consultants, demoPassword, schools as plannedSchools } from './people.ts'
import { ownBoards, readingBoards, readingDay } from './reading-day.ts'
import type { BoardPlan } from './step.ts'
import { writeBoard } from './write-board.ts'

const hourMs = 60 * 60 * 1000
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
  await holdDay(town, { day: absenceDay, boards: absenceBoards, schools: town.schools, heldAt: now - hourMs })
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

async function holdDay(town: Town, { day, boards: plans, schools, heldAt }: DayPlan): Promise<void> {
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
    now: heldAt,
  })
  const schoolIds = schools.map((school) => school.id)
  const { title, theme } = day
  const date = new Date(heldAt).toISOString().slice(0, 10)
  await storage.workshops.add({ id, title, theme, date, createdAt: heldAt, consultantIds, schoolIds }, boards)
  // Guests come while it is open; today's is opened anew at each start.
  await storage.workshops.open(id, { joinCode: newJoinCode(), closesAt: heldAt + dayMs })
  const guests = await seatGuests(town, id, schools, heldAt)
  await storage.workshops.close(id)
  for (const plan of plans) await writePlan(town, { plan, boards, guests, startedAt: heldAt })
}

async function seatGuests(town: Town, workshopId: WorkshopId, schools: readonly School[], now: number) {
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
  guests: ReadonlyMap<string, PrincipalKey>
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
