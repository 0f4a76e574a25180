/** How much one person may ask of the live day: a burst, and a steady rate after it. Nobody who writes with their hands meets it. */
import { AppError } from '../../shared/errors.ts'
import type { PrincipalKey } from '../../shared/ids.ts'
import type { Clock } from '../clock.ts'
import { TokenBucket } from '../rooms/token-bucket.ts'

const burst = 150
const perSecond = 5
const mostPeople = 10_000

export class TablePace {
  readonly #clock: Clock
  readonly #buckets = new Map<PrincipalKey, TokenBucket>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  require(principal: PrincipalKey): void {
    const now = this.#clock()
    const bucket = this.#buckets.get(principal) ?? new TokenBucket(burst, perSecond, now)
    // The newest use goes last; who hasn't asked longest is forgotten first.
    this.#buckets.delete(principal)
    this.#buckets.set(principal, bucket)
    if (this.#buckets.size > mostPeople) {
      const [oldest] = this.#buckets.keys()
      if (oldest) this.#buckets.delete(oldest)
    }
    if (!bucket.take(1, now)) throw new AppError('tooManyTries', { retryAfterSeconds: 1 })
  }
}
