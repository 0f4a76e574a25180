import { Hono } from 'hono'
import { SignIn, type ViewerAnswer } from '../../shared/api/accounts.ts'
import type { HttpEnv } from '../http/http-env.ts'
import { readJson } from '../http/read-json.ts'
import { startSession } from '../http/session.ts'
import type { AccountParts } from './account-parts.ts'
import { requireSignIn } from './sign-in.ts'

export const sessionRoutes = (parts: AccountParts) =>
  new Hono<HttpEnv>()
    .get('/session', (c) => {
      const viewer = c.get('viewer')
      return c.json({ viewer: viewer.kind === 'nobody' ? null : viewer } satisfies ViewerAnswer)
    })
    .post('/session', async (c) => {
      const { email, password } = await readJson(c, SignIn)
      const account = await requireSignIn({
        accounts: parts.accounts,
        limits: parts.limits,
        email,
        password,
        address: parts.clientAddress(c),
        isKnownDevice: (accountId) => parts.knownDevice.isKnown(c.req.header('cookie'), accountId),
      })
      // A guest who signs in is a guest no longer: the session of before ends here.
      const viewer = await startSession(c, parts, { kind: 'account', id: account.id })
      c.header('set-cookie', parts.knownDevice.write(account.id), { append: true })
      return c.json({ viewer })
    })
    .delete('/session', async (c) => {
      const sessionId = c.get('sessionId')
      if (sessionId) await parts.sessions.end(sessionId)
      c.header('set-cookie', parts.cookie.clear(), { append: true })
      return c.body(null, 204)
    })
