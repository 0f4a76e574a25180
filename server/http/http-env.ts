/** What every request carries with it, from the middleware to the routes. */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Language } from '../../shared/languages.ts'
import type { Viewer } from '../../shared/roles.ts'

export interface HttpEnv {
  Bindings: HttpBindings
  Variables: {
    language: Language
    /** Who is asking, as they are now. */
    viewer: Viewer
    /** The value of the session's cookie, when it is a session that lives. */
    sessionId: string | null
  }
}

export type HttpContext = Context<HttpEnv>
