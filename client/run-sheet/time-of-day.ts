/** Times of day where the consultant is: as a field for times writes them ("09:15"), and as moments (ms since 1970) of a day. */

export function timeValueOf(moment: number): string {
  const date = new Date(moment)
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
}

/** Of the day `2027-01-31`, at "09:15". */
export const momentOf = (day: string, time: string): number => new Date(`${day}T${time}`).getTime()
