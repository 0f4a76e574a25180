/** How long to wait before trying again: a random moment in a window that widens, so that a school doesn't come back all at once. */
const lost = { firstMs: 800, widestMs: 10_000 }
/** Where there is no room, somebody has to leave first; and whoever asks costs the server something while it has the most to do. */
const full = { firstMs: 5_000, widestMs: 40_000 }

export interface Retry {
  /** Tries since the last one that worked. */
  failures: number
  /** The window that the server named before it went away. */
  windowMs?: number | null
  /** The server had no room for us. */
  isFull?: boolean
  /** 0 … 1 */
  random: number
}

/** Full jitter: every moment of the window is as likely. */
export function reconnectDelayMs({ failures, windowMs, isFull = false, random }: Retry): number {
  const { firstMs, widestMs } = isFull ? full : lost
  const widening = Math.min(widestMs, firstMs * 2 ** Math.min(failures, 8))
  return Math.round(random * Math.max(windowMs ?? 0, widening))
}
