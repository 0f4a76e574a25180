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
  notInThisStep: 403,
  wrongSetupToken: 403,
  notFound: 404,
  wrongCode: 404,
  wrongPairingCode: 404,
  methodNotAllowed: 405,
  emailTaken: 409,
  nameTaken: 409,
  alreadySetUp: 409,
  lastAdmin: 409,
  workshopNotOpen: 409,
  workshopFull: 409,
  signedInHere: 409,
  noTimer: 409,
  roundClosed: 409,
  tooManyRounds: 409,
  tooManySlips: 409,
  voteIsOpen: 409,
  voteClosed: 409,
  noVotesLeft: 409,
  runSheetFull: 409,
  agendaEmpty: 409,
  tooManyScreens: 409,
  tooLarge: 413,
  imageTooLarge: 413,
  boardFull: 413,
  tooManyTries: 429,
  internal: 500,
  draining: 503,
  storageFailing: 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatus

/** What is wrong with a field: its sentence is `errors.fields.<reason>`, with the number that some of them need. */
export interface FieldFault {
  reason: FaultReason
  count?: number
}
export type FaultReason =
  | 'missing'
  | 'tooShort'
  | 'tooLong'
  | 'tooMany'
  | 'tooFew'
  | 'email'
  | 'date'
  | 'unprintable'
  | 'unknown'
  | 'superfluous'
  | 'wrongPassword'
  | 'invalid'

interface AppErrorOptions {
  retryAfterSeconds?: number
  fields?: Record<string, FieldFault>
  cause?: unknown
}

/** An error that is meant for the person at the screen. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Seconds until trying again makes sense; only with `tooManyTries`, `draining` and `storageFailing`. */
  readonly retryAfterSeconds: number | undefined
  /** With `badRequest`: the fields that were not understood, by path, each with the reason. */
  readonly fields: Readonly<Record<string, FieldFault>> | undefined

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.retryAfterSeconds = options.retryAfterSeconds
    this.fields = options.fields
  }

  get status(): number {
    return errorStatus[this.code]
  }
}
