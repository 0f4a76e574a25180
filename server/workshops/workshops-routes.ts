import { Hono } from 'hono'
import { NewWorkshop, WorkshopChange } from '../../shared/api/workshops.ts'
import { AppError } from '../../shared/errors.ts'
import { WorkshopId, type AccountId, type SchoolId } from '../../shared/ids.ts'
import { mayCreateWorkshop } from '../../shared/roles.ts'
import type { HttpContext, HttpEnv } from '../http/http-env.ts'
import { readId, readJson } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import { newId } from '../new-id.ts'
import { handOut, unknownField } from './hand-out.ts'
import { showWorkshop } from './show-workshop.ts'
import type { WorkshopParts } from './workshop-parts.ts'
import { firstConsultants } from './workshops.ts'

export const workshopsRoutes = (parts: WorkshopParts) => {
  const { workshops, boards } = parts
  const show = async (c: HttpContext, id: WorkshopId) => {
    const workshop = await workshops.require(c.get('viewer'), id, 'see')
    return { workshop: showWorkshop(workshop, c.get('viewer'), parts.ownOrigin.originOf(c)) }
  }
  return new Hono<HttpEnv>()
    .get('/workshops', async (c) => {
      const viewer = requireSignedIn(c)
      const origin = parts.ownOrigin.originOf(c)
      const mine = await workshops.listFor(viewer)
      return c.json({ workshops: mine.map((workshop) => showWorkshop(workshop, viewer, origin)) })
    })
    .post('/workshops', async (c) => {
      if (!mayCreateWorkshop(requireSignedIn(c))) throw new AppError('notAllowed')
      return c.json(await show(c, await createWorkshop(parts, c, await readJson(c, NewWorkshop))), 201)
    })
    .get('/workshops/:id', async (c) => {
      requireSignedIn(c)
      return c.json(await show(c, readId(c, WorkshopId)))
    })
    .patch('/workshops/:id', async (c) => {
      const { id } = await workshops.require(requireSignedIn(c), readId(c, WorkshopId), 'run')
      const { title, theme, date, schoolIds, consultantIds } = await readJson(c, WorkshopChange)
      if (schoolIds) await requireSchools(parts, schoolIds)
      if (consultantIds) await requireConsultants(parts, consultantIds)
      await workshops.change(id, {
        ...(title === undefined ? {} : { title }),
        ...(theme === undefined ? {} : { theme }),
        ...(date === undefined ? {} : { date }),
        ...(schoolIds ? { schoolIds } : {}),
        ...(consultantIds ? { consultantIds } : {}),
      })
      // Somebody may just have handed the day over to a colleague and not run it any more: then there is nothing left to show.
      const changed = await workshops.find(id)
      if (!changed) throw new AppError('notFound')
      return c.json({ workshop: showWorkshop(changed, c.get('viewer'), parts.ownOrigin.originOf(c)) })
    })
    .delete('/workshops/:id', async (c) => {
      const { id } = await workshops.require(requireSignedIn(c), readId(c, WorkshopId), 'run')
      // Turn by turn with handing out, so that no board is made in a workshop that is just going.
      await parts.turns.take(id, async () => {
        for (const board of await boards.store.listOfWorkshop(id)) await boards.remove(board)
        await workshops.remove(id)
      })
      await boards.overwriteDeleted()
      return c.body(null, 204)
    })
    .post('/workshops/:id/open', async (c) => {
      const workshop = await workshops.require(requireSignedIn(c), readId(c, WorkshopId), 'run')
      await parts.turns.take(workshop.id, async () => {
        await workshops.open(await workshops.require(c.get('viewer'), workshop.id, 'run'))
      })
      return c.json(await show(c, workshop.id))
    })
    .post('/workshops/:id/close', async (c) => {
      const { id } = await workshops.require(requireSignedIn(c), readId(c, WorkshopId), 'run')
      await workshops.close(id)
      return c.json(await show(c, id))
    })
}

async function createWorkshop(parts: WorkshopParts, c: HttpContext, given: NewWorkshop): Promise<WorkshopId> {
  await requireSchools(parts, given.schoolIds)
  const id = WorkshopId.parse(newId())
  const schools = await parts.schools.list()
  const boards = handOut({
    workshop: { id, schools },
    existing: [],
    wanted: {
      perSchool: given.schoolIds.flatMap((schoolId) =>
        (given.boards?.perSchool ?? []).map((canvas) => ({ schoolId, canvas })),
      ),
      common: (given.boards?.common ?? []).map((canvas) => ({ canvas })),
    },
    language: c.get('language'),
    say: parts.speak(c.get('language')),
    now: parts.clock(),
  })
  const { title, theme = null, date, schoolIds } = given
  await parts.workshops.create(
    { id, title, theme, date, schoolIds, consultantIds: firstConsultants(c.get('viewer')) },
    boards,
  )
  return id
}

async function requireSchools({ schools }: WorkshopParts, ids: readonly SchoolId[]): Promise<void> {
  const known = new Set((await schools.list()).map(({ id }) => id))
  const unknown = ids.findIndex((id) => !known.has(id))
  if (unknown >= 0) throw unknownField(`schoolIds.${unknown}`)
}

async function requireConsultants({ accounts }: WorkshopParts, ids: readonly AccountId[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const account = await accounts.find(id)
    if (!account || account.role === 'school') throw unknownField(`consultantIds.${index}`)
  }
}
