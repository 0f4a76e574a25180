/** When is a line dead? Browsers notice a pulled cable, but neither a dead router nor a server that hangs. Moments in ms of one clock. */
/** Edits unacknowledged in silence for so long: we ask whether anybody is there. */
export const askAfterMs = 1_800
/** A beat that is late by so much has been lost. */
export const lateBeat = 1.25
/**
 * So long the answer may take. Together with `askAfterMs` (or two beats of the server), two looks and the moment that the page waits
 * before it says so, less than the five seconds in which a person has to know.
 */
export const answerMs = 1_500
/** While the board itself comes down, in one large message, a slow line is silent. */
export const loadingMs = 30_000
export const openingMs = 8_000

export interface Signs {
  now: number
  startedAt: number
  openedAt: number | null
  synced: boolean
  /** How often the server breaks the silence by itself. */
  beatMs: number
  heardAt: number
  /** Since when an edit has been waiting for its acknowledgement; null when none is. */
  waitingSince: number | null
  /** When we asked whether anybody is there; null when we haven't. */
  askedAt: number | null
  /** When we last looked at these signs. */
  lookedAt: number
  /** How often in a row a line was given up for its silence: perhaps it is only slow. */
  givenUp: number
}

export type Verdict = 'alive' | 'ask' | 'dead'

export function judgeLiveness(signs: Signs): Verdict {
  const { now, startedAt, openedAt, synced, beatMs, heardAt, waitingSince, askedAt, lookedAt } = signs
  const patience = 2 ** Math.min(signs.givenUp, 4)
  // A laptop that slept, a tab that was frozen: the silence may have been ours.
  const slept = now - lookedAt > askAfterMs
  if (openedAt === null) return !slept && now - startedAt > openingMs * patience ? 'dead' : 'alive'
  if (!synced) return !slept && now - heardAt > loadingMs * patience ? 'dead' : 'alive'
  if (askedAt !== null && askedAt > heardAt) return !slept && now - askedAt > answerMs * patience ? 'dead' : 'alive'
  const isOverdue = now - heardAt > beatMs * lateBeat
  const isWaiting = waitingSince !== null && now - Math.max(heardAt, waitingSince) > askAfterMs
  return isOverdue || isWaiting ? 'ask' : 'alive'
}
