/** Every address that the server answers, with what all of them share. */
import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { Logger } from 'pino'
import { AppError } from '../shared/errors.ts'
import type { AccountParts } from './accounts/account-parts.ts'
import { accountsRoutes } from './accounts/accounts-routes.ts'
import { schoolsRoutes } from './accounts/schools-routes.ts'
import { sessionRoutes } from './accounts/session-routes.ts'
import { setupRoutes } from './accounts/setup-routes.ts'
import type { BoardParts } from './boards/board-parts.ts'
import { boardsRoutes } from './boards/boards-routes.ts'
import { contentRoutes } from './boards/content-routes.ts'
import { imageRoutes } from './boards/image-routes.ts'
import { controlRoomRoutes } from './facilitation/control-room-routes.ts'
import type { FacilitationParts } from './facilitation/facilitation-parts.ts'
import { programmeRoutes } from './facilitation/programme-routes.ts'
import { remoteRoutes } from './facilitation/remote-routes.ts'
import { runSheetRoutes } from './facilitation/run-sheet-routes.ts'
import { screenRoutes } from './facilitation/screen-routes.ts'
import { slipRoutes } from './facilitation/slip-routes.ts'
import { tableRoutes } from './facilitation/table-routes.ts'
import { voteRoutes } from './facilitation/vote-routes.ts'
import { makeAnswerError } from './http/answer-errors.ts'
import type { HttpEnv } from './http/http-env.ts'
import { readLanguage } from './http/read-language.ts'
import { logRequests } from './http/request-log.ts'
import { withSecurityHeaders, type SecurityHeaders } from './http/security-headers.ts'
import { readSession } from './http/session.ts'
import type { ServeStatic } from './http/static-files.ts'
import { dayRoutes } from './workshops/day-routes.ts'
import { joinRoutes } from './workshops/join-routes.ts'
import type { WorkshopParts } from './workshops/workshop-parts.ts'
import { workshopsRoutes } from './workshops/workshops-routes.ts'

export interface AppParts {
  accounts: AccountParts
  workshops: WorkshopParts
  boards: BoardParts
  facilitation: FacilitationParts
  securityHeaders: SecurityHeaders
  serveStatic: ServeStatic
  isDraining: () => boolean
  log: Logger
}

export type App = ReturnType<typeof makeApp>

export function makeApp(parts: AppParts) {
  const { accounts, workshops, boards, facilitation, log } = parts
  const app = new Hono<HttpEnv>()
  const answerError = makeAnswerError(workshops.speak, log)

  app.use(logRequests(log), withSecurityHeaders(parts.securityHeaders), readLanguage)
  app.onError(answerError)
  app.notFound(async (c) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    const page = isRead ? await parts.serveStatic(c) : null
    return (
      page ?? answerError(new AppError(isRead || c.req.path.startsWith('/api') ? 'notFound' : 'methodNotAllowed'), c)
    )
  })

  app.use(
    '/api/*',
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        const answer = answerError(new AppError('methodNotAllowed'), c)
        answer.headers.set('allow', methods.join(', '))
        return answer
      },
    }),
  )
  app.get('/api/health', (c) => {
    if (parts.isDraining()) throw new AppError('draining', { retryAfterSeconds: 5 })
    return c.json({ status: 'ok' })
  })
  app.use('/api/*', workshops.ownOrigin.refuseForeignWrites, readSession(accounts))
  for (const routes of [
    setupRoutes(accounts),
    sessionRoutes(accounts),
    accountsRoutes(accounts),
    schoolsRoutes(accounts),
  ]) {
    app.route('/api', routes)
  }
  for (const routes of [workshopsRoutes(workshops), dayRoutes(workshops), joinRoutes(workshops)])
    app.route('/api', routes)
  for (const routes of [boardsRoutes(boards), contentRoutes(boards), imageRoutes(boards)]) app.route('/api', routes)
  for (const routes of [
    remoteRoutes(facilitation),
    tableRoutes(facilitation),
    slipRoutes(facilitation),
    voteRoutes(facilitation),
    runSheetRoutes(facilitation),
    programmeRoutes(facilitation),
    controlRoomRoutes(facilitation),
    screenRoutes(facilitation),
  ]) {
    app.route('/api', routes)
  }
  return app
}
