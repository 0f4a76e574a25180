/** Time left as a clock shows it: "7:05"; counting up after zero: "+0:40". */
export function clockTime(leftMs: number): string {
  const isOver = leftMs <= 0
  // Down to zero one sees the second that is running; past it, those that have run.
  const seconds = isOver ? Math.floor(-leftMs / 1_000) : Math.ceil(leftMs / 1_000)
  const minutes = Math.floor(seconds / 60)
  return `${isOver && seconds > 0 ? '+' : ''}${minutes}:${String(seconds % 60).padStart(2, '0')}`
}

const minuteMs = 60_000

/** Whole minutes since a moment; never below zero, whatever the clocks say. */
export const minutesSince = (moment: number, now: number): number => Math.max(0, Math.floor((now - moment) / minuteMs))
