/**
 * What a person can act on, as a closed set of codes. Each code has a sentence in every language (`words/<lang>/errors.ts`);
 * the HTTP answer is `{ error: <code>, message: <sentence> }` with the status given here.
 */
export const errorStatus = {
  badRequest: 400,
  badJson: 400,
  badUpload: 400,
  badImage: 400,
  notSignedIn: 401,
  wrongSignIn: 401,
  foreignOrigin: 403,
  notAllowed: 403,
  notFound: 404,
  wrongCode: 404,
  methodNotAllowed: 405,
  emailTaken: 409,
  nameTaken: 409,
  alreadySetUp: 409,
  workshopNotOpen: 409,
  tooLarge: 413,
  imageTooLarge: 413,
  boardFull: 413,
  tooManyTries: 429,
  internal: 500,
  draining: 503,
  storageFailing: 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatus

/** An error that is meant for the person at the screen. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Seconds until trying again makes sense; only with `tooManyTries`, `draining` and `storageFailing`. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.retryAfterSeconds = options.retryAfterSeconds
  }

  get status(): number {
    return errorStatus[this.code]
  }
}
