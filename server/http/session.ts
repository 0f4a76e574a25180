/** Who is asking: from the session's cookie to a viewer, anew at every request. */
import { createMiddleware } from 'hono/factory'
import { AppError } from '../../shared/errors.ts'
import { nobody, type SignedInViewer, type Viewer } from '../../shared/roles.ts'
import { sessionLife, type Sessions } from '../accounts/sessions.ts'
import type { SessionOwner } from '../accounts/session-record.ts'
import type { SessionCookie } from '../accounts/session-cookie.ts'
import type { HttpContext, HttpEnv } from './http-env.ts'

interface Given {
  sessions: Sessions
  cookie: SessionCookie
}

export const readSession = ({ sessions, cookie }: Given) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const sessionId = cookie.read(c.req.header('cookie'))
    const session = sessionId ? await sessions.find(sessionId) : null
    c.set('viewer', session?.viewer ?? nobody)
    c.set('sessionId', session ? sessionId : null)
    await next()
  })

/** Signs somebody in on the device that asks; whoever was signed in there before is not any more. */
export async function startSession(
  c: HttpContext,
  { sessions, cookie }: Given,
  owner: SessionOwner,
): Promise<SignedInViewer> {
  const sessionId = await sessions.start(owner, c.get('sessionId'))
  const session = await sessions.find(sessionId)
  if (!session) throw new Error('a session was over before it began')
  c.header('set-cookie', cookie.write(sessionId, maxAgeSeconds(owner.kind)), { append: true })
  c.set('viewer', session.viewer)
  c.set('sessionId', sessionId)
  return session.viewer
}

/** For routes that are there for people who are signed in, in whatever way. */
export function requireSignedIn(c: HttpContext): SignedInViewer {
  const viewer: Viewer = c.get('viewer')
  if (viewer.kind === 'nobody') throw new AppError('notSignedIn')
  return viewer
}

/** The browser keeps the cookie as long as the session may last at most; whether it still does, the server knows. */
const maxAgeSeconds = (kind: SessionOwner['kind']): number => sessionLife[kind].absoluteMs / 1000
