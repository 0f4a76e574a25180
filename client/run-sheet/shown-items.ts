/** Which of so many items are shown where there is room for `most`: the current one with one before it, and what comes. From `from` up to, not with, `to`. */
export function shownItems({ count, current, most }: { count: number; current: number; most: number }): {
  from: number
  to: number
} {
  const room = Math.max(1, Math.min(most, count))
  const before = room > 2 ? 1 : 0
  const from = Math.max(0, Math.min(current - before, count - room))
  return { from, to: from + room }
}
