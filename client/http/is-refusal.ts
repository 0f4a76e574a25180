import { ApiError } from './api-error.ts'

/** Answers after which trying again makes sense: no net, a server that is busy or restarting, a session that may come back. */
const passing = new Set<ApiError['code']>(['noConnection', 'notSignedIn', 'tooManyTries'])

/** Did the server say no, and will it say no again? */
export function isRefusal(error: unknown, code?: ApiError['code']): error is ApiError {
  if (!(error instanceof ApiError) || passing.has(error.code) || error.status >= 500) return false
  return code === undefined || error.code === code
}

/** The server's own words; empty when it had none. */
export const sentenceOf = (error: ApiError): string => error.message
