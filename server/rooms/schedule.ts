/** Time, as rooms see it. Passed in, so that a test drives rooms through a day in a second, in an order that a seed decides. */

export interface Schedule {
  /** ms since 1970 */
  now(): number
  /** After what is going on now: everything that has arrived at once is seen at once. */
  soon(act: () => void): void
  /** The answer calls it off. */
  after(ms: number, act: () => void): () => void
}

export const realSchedule: Schedule = {
  now: () => Date.now(),
  soon: (act) => void setImmediate(act),
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}
