import { Hono } from 'hono'
import { NewSchool } from '../../shared/api/schools.ts'
import { AppError } from '../../shared/errors.ts'
import { SchoolId } from '../../shared/ids.ts'
import { mayAdminister, mayListSchools, maySeeSchool } from '../../shared/roles.ts'
import type { HttpEnv } from '../http/http-env.ts'
import { readId, readJson } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import { newId } from '../new-id.ts'
import type { AccountParts } from './account-parts.ts'

export const schoolsRoutes = ({ schools, changes, clock }: AccountParts) =>
  new Hono<HttpEnv>()
    .get('/schools', async (c) => {
      if (!mayListSchools(requireSignedIn(c))) throw new AppError('notAllowed')
      return c.json({ schools: await schools.list() })
    })
    .post('/schools', async (c) => {
      if (!mayAdminister(requireSignedIn(c))) throw new AppError('notAllowed')
      const { name } = await readJson(c, NewSchool)
      return c.json({ school: await schools.add({ id: SchoolId.parse(newId()), name, createdAt: clock() }) }, 201)
    })
    .get('/schools/:id', async (c) => {
      const viewer = requireSignedIn(c)
      const id = readId(c, SchoolId)
      const school = maySeeSchool(viewer, id) ? await schools.find(id) : null
      if (!school) throw new AppError('notFound')
      return c.json({ school })
    })
    .patch('/schools/:id', async (c) => {
      if (!mayAdminister(requireSignedIn(c))) throw new AppError('notAllowed')
      const id = readId(c, SchoolId)
      const school = await schools.rename(id, (await readJson(c, NewSchool)).name)
      if (!school) throw new AppError('notFound')
      // Rooms show the school's name beside people.
      changes.announce()
      return c.json({ school })
    })
