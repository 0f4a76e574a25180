/** The way in with a code. A code that is wrong, closed or over gets one and the same answer. */
import { Hono } from 'hono'
import { Join, LookUpCode, type JoinAnswer, type JoinPageAnswer } from '../../shared/api/workshops.ts'
import { AppError } from '../../shared/errors.ts'
import { GuestId, type SchoolId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { workshopLevel } from '../../shared/roles.ts'
import type { BoardRecord } from '../boards/board-record.ts'
import type { HttpContext, HttpEnv } from '../http/http-env.ts'
import { readJson } from '../http/read-json.ts'
import { startSession } from '../http/session.ts'
import { newId } from '../new-id.ts'
import { unknownField } from './hand-out.ts'
import type { WorkshopParts } from './workshop-parts.ts'
import type { WorkshopRecord } from './workshop.ts'

export const joinRoutes = (parts: WorkshopParts) =>
  new Hono<HttpEnv>()
    .post('/join/look', async (c) => {
      const { code } = await readJson(c, LookUpCode)
      const { title, date, schools } = await requireByCode(parts, c, code)
      return c.json({ title, date, schools: [...schools] } satisfies JoinPageAnswer)
    })
    .post('/join', async (c) => {
      const join = await readJson(c, Join)
      const workshop = await requireByCode(parts, c, join.code)
      const schoolId = join.schoolId ?? null
      if (schoolId !== null && !workshop.schoolIds.includes(schoolId)) throw unknownField('schoolId')
      const now = await enter(parts, c, workshop, { name: join.name, schoolId })
      const boards = await parts.boards.store.listOfWorkshop(workshop.id)
      return c.json({ workshopId: workshop.id, boardId: tableOf(boards, now)?.id ?? null } satisfies JoinAnswer, 201)
    })

async function requireByCode(
  { workshops, joinLimits, clientAddress }: WorkshopParts,
  c: HttpContext,
  code: string,
): Promise<WorkshopRecord> {
  const address = clientAddress(c)
  await joinLimits.check(address)
  const workshop = await workshops.findByJoinCode(code)
  if (workshop) return workshop
  await joinLimits.failed(address)
  throw new AppError('wrongCode')
}

/** Makes the device a guest of the workshop; answers with the school whose table they sit at. */
async function enter(
  parts: WorkshopParts,
  c: HttpContext,
  workshop: WorkshopRecord,
  guest: { name: string; schoolId: SchoolId | null },
): Promise<SchoolId | null> {
  const { workshops, clock, changes } = parts
  const viewer = c.get('viewer')
  // Somebody with an account in this workshop needs no guest's pass, and would lose rights by taking one.
  if (viewer.kind === 'account' && workshopLevel(viewer, workshop) !== 'none') return viewer.schoolId ?? guest.schoolId
  if (viewer.kind === 'guest' && viewer.workshopId === workshop.id) {
    // The same device again: the same guest, so that what they wrote stays theirs.
    await workshops.store.changeGuest(viewer.id, guest)
    await startSession(c, parts, { kind: 'guest', id: viewer.id })
    changes.announce()
    return guest.schoolId
  }
  if ((await workshops.store.countGuests(workshop.id)) >= limits.guestsPerWorkshop) throw new AppError('workshopFull')
  const id = GuestId.parse(newId())
  await workshops.store.addGuest({ id, ...guest, workshopId: workshop.id, createdAt: clock() })
  await startSession(c, parts, { kind: 'guest', id })
  return guest.schoolId
}

/** The board to go to: the school's first, else the first common one. */
function tableOf(boards: readonly BoardRecord[], schoolId: SchoolId | null): BoardRecord | undefined {
  const ofSchool = schoolId === null ? undefined : boards.find((board) => board.schoolId === schoolId)
  return ofSchool ?? boards.find((board) => board.schoolId === null)
}
