/**
 * Counts failures by key and says how long to wait once there have been too many: a short wait that doubles, never a lock for the day.
 * Holds at most `maxKeys` keys; the ones that failed longest ago are forgotten first.
 */
import { RateLimiterMemory } from 'rate-limiter-flexible'

export interface FailureRule {
  /** Failures within the window that cost nothing. */
  free: number
  windowSeconds: number
  /** The longest wait; the first is one second and each further failure doubles it. */
  maxWaitSeconds: number
}

export class FailureLimiter {
  readonly #counts: RateLimiterMemory
  readonly #blocks: RateLimiterMemory
  readonly #rule: FailureRule
  readonly #keys = new Set<string>()
  readonly #maxKeys: number

  constructor(rule: FailureRule, maxKeys = 20_000) {
    this.#rule = rule
    this.#maxKeys = maxKeys
    this.#counts = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: rule.windowSeconds })
    this.#blocks = new RateLimiterMemory({ points: 1, duration: rule.maxWaitSeconds })
  }

  /** How many keys it holds. */
  get size(): number {
    return this.#keys.size
  }

  /** Seconds until the next try is allowed; 0 when it is allowed now. */
  async waitSeconds(key: string): Promise<number> {
    const block = await this.#blocks.get(key)
    return block && block.msBeforeNext > 0 ? block.msBeforeNext / 1000 : 0
  }

  async failed(key: string): Promise<void> {
    await this.#remember(key)
    const { consumedPoints } = await this.#counts.consume(key)
    const beyond = consumedPoints - this.#rule.free
    if (beyond >= 0) await this.#blocks.block(key, Math.min(2 ** beyond, this.#rule.maxWaitSeconds))
  }

  /** Takes one failure back that turned out to be none. */
  async forgive(key: string): Promise<void> {
    if (this.#keys.has(key)) await this.#counts.reward(key, 1)
  }

  async failures(key: string): Promise<number> {
    return (await this.#counts.get(key))?.consumedPoints ?? 0
  }

  async forget(key: string): Promise<void> {
    this.#keys.delete(key)
    await this.#counts.delete(key)
    await this.#blocks.delete(key)
  }

  async #remember(key: string): Promise<void> {
    this.#keys.delete(key)
    this.#keys.add(key)
    for (const oldest of this.#keys) {
      if (this.#keys.size <= this.#maxKeys) break
      await this.forget(oldest)
    }
  }
}
