const minuteMs = 60_000

/** Whole minutes from one moment to another, as two clocks on the wall would show it. */
export const minutesBetween = (from: number, to: number): number =>
  Math.floor(to / minuteMs) - Math.floor(from / minuteMs)
