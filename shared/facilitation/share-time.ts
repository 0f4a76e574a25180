/** How long each thing takes, when some say so, some only when they begin, and some nothing: what is left is shared among these. */
import type { TimeSpan } from './time-span.ts'

export interface Timed {
  /** Minutes after midnight; null when it isn't said. */
  startsAt: number | null
  minutes: number | null
}

/** Minutes of each, null where there is nothing to go by. In fives, where the room for them is. */
export function shareTime(items: readonly Timed[], whole: TimeSpan): (number | null)[] {
  const begins = items[0]?.startsAt ?? whole.startsAt ?? 0
  const ends = whole.endsAt ?? (whole.minutes === null ? null : (whole.startsAt ?? begins) + whole.minutes)
  const starts = items.map(({ startsAt }, at) => (at === 0 ? begins : startsAt))
  const minutes = items.map((item) => item.minutes)
  let from = 0
  while (from < items.length) {
    const next = starts.findIndex((start, at) => at > from && start !== null)
    const to = next === -1 ? items.length : next
    const until = next === -1 ? ends : starts[next]!
    const start = starts[from]!
    if (until !== null) fill(minutes, { from, to, whole: until - start })
    from = to
  }
  return minutes
}

/** Those between these places that have no minutes share what the others leave of the whole. */
function fill(minutes: (number | null)[], { from, to, whole }: { from: number; to: number; whole: number }): void {
  const stretch = minutes.slice(from, to)
  const open = stretch.filter((one) => one === null).length
  let left = whole - stretch.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  if (open === 0 || left < open) return
  const unit = left >= open * 5 && left % 5 === 0 ? 5 : 1
  let waiting = open
  for (let at = from; at < to; at++) {
    if (minutes[at] !== null) continue
    const share = Math.ceil(left / waiting / unit) * unit
    minutes[at] = share
    left -= share
    waiting--
  }
}
