/**
 * How often codes may be guessed.
 *
 * Invariants
 * - A class behind one address may mistype as classes do: an address has plenty of free failures, and then a wait of seconds.
 * - When wrong codes come from everywhere at once, each address is left with fewer; nobody is locked out.
 * - A right code after a wait is a right code: only failures count.
 */
import { AppError } from '../../shared/errors.ts'
import { FailureLimiter } from '../http/failure-limiter.ts'

const minutes = 60
const everywhere = 'everywhere'

export class JoinLimits {
  readonly #byAddress = new FailureLimiter({ free: 150, windowSeconds: 10 * minutes, maxWaitSeconds: 10 })
  readonly #byAddressUnderAttack = new FailureLimiter({ free: 5, windowSeconds: 10 * minutes, maxWaitSeconds: 60 })
  readonly #all = new FailureLimiter({ free: Number.MAX_SAFE_INTEGER, windowSeconds: 10 * minutes, maxWaitSeconds: 1 })
  readonly #alarm: number

  /** @param alarm wrong codes in ten minutes, from everywhere together, that no workshop day explains */
  constructor(alarm = 600) {
    this.#alarm = alarm
  }

  async check(address: string): Promise<void> {
    const isUnderAttack = (await this.#all.failures(everywhere)) >= this.#alarm
    const wait = await (isUnderAttack ? this.#byAddressUnderAttack : this.#byAddress).waitSeconds(address)
    if (wait > 0) throw new AppError('tooManyTries', { retryAfterSeconds: wait })
  }

  async failed(address: string): Promise<void> {
    await this.#byAddress.failed(address)
    await this.#byAddressUnderAttack.failed(address)
    await this.#all.failed(everywhere)
  }
}
