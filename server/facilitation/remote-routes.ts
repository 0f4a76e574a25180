import { Hono } from 'hono'
import { Command } from '../../shared/facilitation/command.ts'
import { WorkshopId } from '../../shared/ids.ts'
import type { HttpEnv } from '../http/http-env.ts'
import { readId, readJson } from '../http/read-json.ts'
import { requireSignedIn } from '../http/session.ts'
import type { FacilitationParts } from './facilitation-parts.ts'
import { answerLive, press } from './remote.ts'

export const remoteRoutes = (parts: FacilitationParts) =>
  new Hono<HttpEnv>()
    .get('/workshops/:id/facilitation', async (c) => {
      const viewer = requireSignedIn(c)
      const { id } = await parts.workshops.require(viewer, readId(c, WorkshopId), 'see')
      return c.json(await answerLive(parts, viewer, await parts.days.open(id)))
    })
    .post('/workshops/:id/facilitation', async (c) => {
      const viewer = requireSignedIn(c)
      const { id } = await parts.workshops.require(viewer, readId(c, WorkshopId), 'see')
      const command = await readJson(c, Command)
      const day = await press(parts, viewer, { workshopId: id, command })
      return c.json(await answerLive(parts, viewer, day))
    })
