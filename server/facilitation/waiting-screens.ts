/**
 * Screens that show a code and wait to be paired. In memory alone: after a restart a screen simply asks for a new code.
 *
 * Invariants
 * - A code lives for `pairingMs`, for one pairing.
 * - Only the device that asked for the code gets what it was paired to: it proves itself by a secret in a cookie.
 * - Bounded, in the house and per address: those waiting longest make room.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { idAlphabet, type ScreenId, type WorkshopId } from '../../shared/ids.ts'
import type { Clock } from '../clock.ts'

interface Waiting {
  code: string
  secretHash: string
  address: string
  expiresAt: number
  pairedTo: { screenId: ScreenId; workshopId: WorkshopId } | null
}

const mostPerAddress = 20

export class WaitingScreens {
  readonly #clock: Clock
  readonly #byHash = new Map<string, Waiting>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The secret is for the device's cookie, the code for its display. */
  begin(address: string): { secret: string; code: string; expiresAt: number } {
    this.#forgetOld()
    const ofAddress = [...this.#byHash.values()].filter((waiting) => waiting.address === address)
    if (ofAddress.length >= mostPerAddress) this.#byHash.delete(ofAddress[0]!.secretHash)
    const [oldest] = this.#byHash.keys()
    if (this.#byHash.size >= bounds.waitingScreens && oldest) this.#byHash.delete(oldest)
    const secret = randomBytes(24).toString('base64url')
    const waiting: Waiting = {
      code: this.#newCode(),
      secretHash: hashOf(secret),
      address,
      expiresAt: this.#clock() + bounds.pairingMs,
      pairedTo: null,
    }
    this.#byHash.set(waiting.secretHash, waiting)
    return { secret, code: waiting.code, expiresAt: waiting.expiresAt }
  }

  /** What has become of the device with this secret; null when it isn't waiting any more. */
  find(secret: string): Pick<Waiting, 'code' | 'expiresAt' | 'pairedTo'> | null {
    this.#forgetOld()
    return this.#byHash.get(hashOf(secret)) ?? null
  }

  isWaiting(code: string): boolean {
    return this.#findByCode(code) !== undefined
  }

  /** False when no screen shows this code. */
  pair(code: string, to: { screenId: ScreenId; workshopId: WorkshopId }): boolean {
    const waiting = this.#findByCode(code)
    if (!waiting) return false
    waiting.pairedTo = to
    return true
  }

  /** The device has got its session, or doesn't want one. */
  end(secret: string): void {
    this.#byHash.delete(hashOf(secret))
  }

  #findByCode(code: string): Waiting | undefined {
    this.#forgetOld()
    return [...this.#byHash.values()].find((waiting) => waiting.code === code && waiting.pairedTo === null)
  }

  #newCode(): string {
    const alphabet = idAlphabet.toUpperCase()
    for (;;) {
      const letters = Array.from({ length: bounds.pairingCodeLength }, () => alphabet[randomInt(alphabet.length)])
      const code = letters.join('')
      if (![...this.#byHash.values()].some((waiting) => waiting.code === code)) return code
    }
  }

  #forgetOld(): void {
    const now = this.#clock()
    for (const [hash, { expiresAt }] of this.#byHash) if (expiresAt <= now) this.#byHash.delete(hash)
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
