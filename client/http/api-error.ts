import type { ErrorCode } from '../../shared/errors.ts'

/** What went wrong with a request, as something a person can be told. */
export class ApiError extends Error {
  /** `noConnection`: the server was never reached. */
  readonly code: ErrorCode | 'noConnection'
  readonly status: number
  /** The fields of the request that were not understood, by path, each with the server's sentence. */
  readonly fields: Readonly<Record<string, string>>

  constructor(given: {
    code: ErrorCode | 'noConnection'
    status: number
    /** The server's sentence, in the viewer's language; empty when the server said none. */
    message?: string
    fields?: Record<string, string>
    cause?: unknown
  }) {
    super(given.message ?? '', given.cause === undefined ? undefined : { cause: given.cause })
    this.name = 'ApiError'
    this.code = given.code
    this.status = given.status
    this.fields = given.fields ?? {}
  }
}

export const isApiError = (error: unknown, code: ApiError['code']): boolean =>
  error instanceof ApiError && error.code === code

/** Not a no: the server was not reached, or can't answer anything at the moment. What the device remembers goes on being true. */
export const isServerAway = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 'noConnection' || error.status >= 500)
