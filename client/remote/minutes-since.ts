const minuteMs = 60_000

/** Whole minutes since a moment; never below zero, whatever the clocks say. */
export const minutesSince = (moment: number, now: number): number => Math.max(0, Math.floor((now - moment) / minuteMs))
