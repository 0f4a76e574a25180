import { Hono } from 'hono'
import { Setup } from '../../shared/api/accounts.ts'
import type { HttpEnv } from '../http/http-env.ts'
import { readJson } from '../http/read-json.ts'
import { startSession } from '../http/session.ts'
import type { AccountParts } from './account-parts.ts'
import { setUp } from './set-up.ts'

export const setupRoutes = (parts: AccountParts) =>
  new Hono<HttpEnv>()
    .get('/setup', async (c) => c.json({ needed: !(await parts.accounts.isSetUp()) }))
    .post('/setup', async (c) => {
      const admin = await setUp(parts, await readJson(c, Setup))
      const viewer = await startSession(c, parts, { kind: 'account', id: admin.id })
      return c.json({ viewer }, 201)
    })
