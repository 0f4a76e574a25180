/**
 * Every error's way out. What a person can act on becomes a sentence in their language; anything else is a bug: 500 with an id under
 * which the log tells what happened, and nothing of it goes out.
 */
import type { Logger } from 'pino'
import type { ErrorBody } from '../../shared/api/error.ts'
import { AppError } from '../../shared/errors.ts'
import { defaultLanguage } from '../../shared/languages.ts'
import { newId } from '../new-id.ts'
import { StorageFailing } from '../rooms/update-log.ts'
import { faultOf } from './fault.ts'
import type { HttpContext } from './http-env.ts'
import type { Speak } from './speak.ts'

export function makeAnswerError(speak: Speak, log: Logger) {
  return (error: Error, c: HttpContext): Response => {
    if (error instanceof AppError) return answer(error, c, speak)
    if (error instanceof StorageFailing) {
      log.error(faultOf(error.cause), 'the storage is failing')
      return answer(new AppError('storageFailing', { retryAfterSeconds: 5 }), c, speak)
    }
    const errorId = newId().slice(0, 6)
    log.error({ errorId, ...faultOf(error) }, 'a request failed')
    return answer(new AppError('internal'), c, speak, errorId)
  }
}

function answer(error: AppError, c: HttpContext, speak: Speak, errorId = ''): Response {
  // An error may come before the language has been read.
  const say = speak(c.get('language') ?? defaultLanguage)
  const body: ErrorBody = { error: error.code, message: say(`errors.${error.code}`, { errorId }) }
  if (error.fields) {
    body.fields = Object.fromEntries(
      Object.entries(error.fields).map(([path, { reason, count }]) => [
        path,
        say(`errors.fields.${reason}`, { count: count ?? 0 }),
      ]),
    )
  }
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  }
  if (error.retryAfterSeconds !== undefined)
    headers['retry-after'] = String(Math.max(1, Math.ceil(error.retryAfterSeconds)))
  // What is left of a body that was too large isn't worth receiving.
  if (error.status === 413) headers['connection'] = 'close'
  return new Response(JSON.stringify(body), { status: error.status, headers })
}
