import { Hono } from 'hono'
import { z } from 'zod'
import { BoardChange, NewBoard, type BoardPageAnswer } from '../../shared/api/boards.ts'
import { findCanvas } from '../../shared/canvases/all.ts'
import { AppError } from '../../shared/errors.ts'
import { BoardId, SchoolId, WorkshopId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { mayManageBoard, maySeeSchool, workshopLevel, type Viewer } from '../../shared/roles.ts'
import type { HttpEnv } from '../http/http-env.ts'
import { readId, readJson, readQuery } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import type { WorkshopRecord } from '../workshops/workshop.ts'
import type { BoardParts } from './board-parts.ts'
import { draftBoard } from './draft-board.ts'

const BoardsQuery = z.union([z.strictObject({ workshopId: WorkshopId }), z.strictObject({ schoolId: SchoolId })])

export const boardsRoutes = (parts: BoardParts) => {
  const { boards, showBoards, workshops, schools } = parts
  return new Hono<HttpEnv>()
    .get('/boards', async (c) => {
      const viewer = requireSignedIn(c)
      const query = readQuery(c, BoardsQuery)
      if ('workshopId' in query) {
        const workshop = await workshops.require(viewer, query.workshopId, 'see')
        return c.json({ boards: await showBoards.ofWorkshop(viewer, workshop) })
      }
      if (!maySeeSchool(viewer, query.schoolId) || !(await schools.find(query.schoolId))) throw new AppError('notFound')
      return c.json({ boards: await showBoards.ofSchool(viewer, query.schoolId) })
    })
    .post('/boards', async (c) => {
      const viewer = requireSignedIn(c)
      const id = await createBoard(parts, viewer, await readJson(c, NewBoard))
      return c.json({ board: await showBoards.one(viewer, await boards.require(viewer, id, 'view')) }, 201)
    })
    .get('/boards/:id', async (c) => {
      const viewer = requireSignedIn(c)
      const found = await boards.require(viewer, readId(c, BoardId), 'view')
      const { workshop } = found
      const page: BoardPageAnswer = {
        board: await showBoards.one(viewer, found),
        workshop: workshop && { id: workshop.id, title: workshop.title, date: workshop.date, state: workshop.state },
        school: found.board.schoolId && (await schools.find(found.board.schoolId)),
      }
      return c.json(page)
    })
    .patch('/boards/:id', async (c) => {
      const viewer = requireSignedIn(c)
      const { board } = await boards.require(viewer, readId(c, BoardId), 'manage')
      const { title } = await readJson(c, BoardChange)
      await boards.rename(board.id, title)
      return c.json({ board: await showBoards.one(viewer, await boards.require(viewer, board.id, 'view')) })
    })
    .delete('/boards/:id', async (c) => {
      const { board } = await boards.require(requireSignedIn(c), readId(c, BoardId), 'manage')
      await boards.remove(board)
      await boards.overwriteDeleted()
      return c.body(null, 204)
    })
}

async function createBoard(parts: BoardParts, viewer: Viewer, given: NewBoard): Promise<BoardId> {
  const { workshopId = null, schoolId = null } = given
  const workshop = workshopId && (await parts.workshops.find(workshopId))
  requirePlace(viewer, { workshopId, workshop, schoolId })
  if (schoolId && !(await parts.schools.find(schoolId))) throw unknown('schoolId')
  const canvas = findCanvas(given.canvas)
  if (!canvas) throw unknown('canvas')
  const board = draftBoard({ canvas, title: given.title, workshopId, schoolId, now: parts.clock() })
  await parts.turns.take(workshopId ?? board.id, async () => {
    if (workshopId) await requireRoom(parts, viewer, workshopId)
    await parts.boards.store.add([board])
  })
  return board.id
}

interface Place {
  workshopId: WorkshopId | null
  workshop: WorkshopRecord | null
  schoolId: SchoolId | null
}

/** Both the workshop and the school that a new board is to belong to are checked, and that they belong together. */
function requirePlace(viewer: Viewer, { workshopId, workshop, schoolId }: Place): void {
  if (workshopId && (!workshop || workshopLevel(viewer, workshop) === 'none')) throw unknown('workshopId')
  if (!mayManageBoard(viewer, { schoolId, workshop })) throw new AppError('notAllowed')
  if (workshop && schoolId && !workshop.schoolIds.includes(schoolId)) throw unknown('schoolId')
}

async function requireRoom({ boards, workshops }: BoardParts, viewer: Viewer, workshopId: WorkshopId): Promise<void> {
  await workshops.require(viewer, workshopId, 'run')
  const { length } = await boards.store.listOfWorkshop(workshopId)
  if (length >= limits.boardsPerWorkshop) {
    throw new AppError('badRequest', { fields: { workshopId: { reason: 'tooMany', count: limits.boardsPerWorkshop } } })
  }
}

const unknown = (field: string): AppError => new AppError('badRequest', { fields: { [field]: { reason: 'unknown' } } })
