/** Times of day where the consultant is. Moments are ms since 1970; days `2027-01-31`. */

/** From "9.15", "09:15", "915", "kl. 9" or "9" to minutes after midnight; null when it is none. */
export function readTime(text: string): number | null {
  const [, hours, minutes = '0'] = /^(?:kl\.?)?\s*(\d{1,2})(?:\s*[.:,]?\s*(\d{2}))?$/i.exec(text.trim()) ?? []
  const [h, m] = [Number(hours), Number(minutes)]
  return hours !== undefined && h < 24 && m < 60 ? h * 60 + m : null
}

export const minutesOfDay = (moment: number): number => new Date(moment).getHours() * 60 + new Date(moment).getMinutes()

/** Of the day, at so many minutes after midnight by the clock on the wall: also on the days on which that is put forward or back. */
export function momentOf(day: string, minutes: number): number {
  const midnight = new Date(`${day}T00:00`)
  return new Date(midnight.getFullYear(), midnight.getMonth(), midnight.getDate(), 0, minutes).getTime()
}

const noon = 12 * 60

/** From when on times of that day are counted: midnight, except on the days on which the clock is moved in the small hours. */
export const zeroOf = (day: string): number => momentOf(day, noon) - noon * 60_000
