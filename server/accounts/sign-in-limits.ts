/**
 * How often a password may be guessed.
 *
 * Invariants
 * - A school is one address: nothing is limited by address alone, only by account and address together.
 * - A wide limit per account slows guessing from many addresses at once. A device that has signed in to the account before isn't
 *   held back by it, so that nobody can lock a person out from afar.
 * - Only what was wrong counts: a whole school may sign in to its account in the same second.
 */
import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { Turns } from '../boards/turns.ts'
import { FailureLimiter } from '../http/failure-limiter.ts'

export interface SignInTry {
  email: string
  address: string
  /** Has this device signed in to the account before? */
  isKnownDevice: boolean
}

export class SignInLimits {
  readonly #byAccountAndAddress = new FailureLimiter({ free: 10, windowSeconds: 15 * 60, maxWaitSeconds: 60 })
  readonly #byAccount = new FailureLimiter({ free: 100, windowSeconds: 60 * 60, maxWaitSeconds: 60 })

  readonly #turns = new Turns()

  /**
   * Tries of one account from one address wait for each other. A try counts as wrong until it is known to be right; side by side they
   * would shut each other out.
   */
  inTurn<Result>(attempt: SignInTry, act: () => Promise<Result>): Promise<Result> {
    return this.#turns.take(nearKey(attempt), act)
  }

  async check(attempt: SignInTry): Promise<void> {
    const near = await this.#byAccountAndAddress.waitSeconds(nearKey(attempt))
    const wide = attempt.isKnownDevice ? 0 : await this.#byAccount.waitSeconds(attempt.email)
    const wait = Math.max(near, wide)
    if (wait > 0) throw new AppError('tooManyTries', { retryAfterSeconds: wait })
  }

  async failed(attempt: SignInTry): Promise<void> {
    await this.#byAccountAndAddress.failed(nearKey(attempt))
    await this.#byAccount.failed(attempt.email)
  }

  async succeeded(attempt: SignInTry): Promise<void> {
    await this.#byAccountAndAddress.forget(nearKey(attempt))
    await this.#byAccount.forgive(attempt.email)
  }
}

/** A known device is told from the others behind its address. */
function nearKey({ email, address, isKnownDevice }: SignInTry): string {
  return createHash('sha256').update(`${email}\n${address}\n${isKnownDevice}`).digest('base64url')
}
