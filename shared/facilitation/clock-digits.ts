/**
 * What is left of a time, as clocks show it: "4:05", "1:02:00". Down to zero the second that is running counts, so that a timer starts at
 * its full minutes; past zero those that have run. The sign is the caller's.
 */
export function clockDigits(leftMs: number): string {
  const seconds = leftMs > 0 ? Math.ceil(leftMs / 1_000) : Math.floor(-leftMs / 1_000)
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}

/** With its sign, once a second has run past zero: "+0:12". */
export const signedClock = (leftMs: number): string => `${leftMs <= -1_000 ? '+' : ''}${clockDigits(leftMs)}`
