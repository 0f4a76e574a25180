/** How long to wait before trying again: a random moment in a window that widens, so that a school doesn't come back all at once. */
const firstWindowMs = 800
const widestWindowMs = 10_000

export interface Retry {
  /** Tries since the last one that worked. */
  failures: number
  /** The window that the server named before it went away. */
  windowMs?: number | null
  /** 0 … 1 */
  random: number
}

/** Full jitter: every moment of the window is as likely. */
export function reconnectDelayMs({ failures, windowMs, random }: Retry): number {
  const widening = Math.min(widestWindowMs, firstWindowMs * 2 ** Math.min(failures, 8))
  return Math.round(random * Math.max(windowMs ?? 0, widening))
}
