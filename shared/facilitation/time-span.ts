/** Reads "kl. 9-11.30", "13.15 til 15", "9:00–10:00, i alt 60 min." or "2 timer": when something begins and how long it takes, as people write it. */

export interface TimeSpan {
  /** Minutes after midnight. */
  startsAt: number | null
  minutes: number | null
}

// Hours before minutes: "9", "9.30", "09:30". A number before "min" or "timer" is a length, not a time of day.
const clock = String.raw`(\d{1,2})(?:[.:](\d{2}))?(?!\d)`
const unit = String.raw`(?!\s*(?:min|minut|time|hour))`
const range = new RegExp(
  String.raw`(?<![\d.:])${clock}${unit}\s*(?:-|–|—|til|to|until)\s*(?:kl\.?\s*)?${clock}${unit}`,
  'i',
)
const start = new RegExp(String.raw`(?:kl\.?|at)\s*${clock}`, 'i')
const hours = /(\d{1,2})(?:[.,](\d))?\s*(?:timer|time|hours?)\b/i
const minutes = /(\d{1,3})\s*(?:min|minutter|minutes?)\b/i

export function readTimeSpan(text: string): TimeSpan {
  const said = text.slice(0, 500)
  const [, h1, m1, h2, m2] = range.exec(said) ?? []
  const from = timeOfDay(h1, m1)
  const to = timeOfDay(h2, m2)
  if (from !== null && to !== null && to > from) return { startsAt: from, minutes: to - from }
  const [, h, m] = start.exec(said) ?? []
  return { startsAt: timeOfDay(h, m), minutes: readLength(said) }
}

/** Minutes, from "20", "20 min", "1 time", "1,5 time"; null when there is no number to go by. */
export function readMinutes(text: string): number | null {
  const said = text.trim().slice(0, 100)
  if (/^\d{1,3}$/.test(said)) return Number(said) || null
  return readLength(said)
}

function readLength(said: string): number | null {
  const [, whole, tenth] = hours.exec(said) ?? []
  const [, rest] = minutes.exec(said) ?? []
  if (whole === undefined && rest === undefined) return null
  return Math.round(Number(whole ?? 0) * 60 + Number(tenth ?? 0) * 6) + Number(rest ?? 0) || null
}

function timeOfDay(hour: string | undefined, minute: string | undefined): number | null {
  if (hour === undefined) return null
  const [h, m] = [Number(hour), Number(minute ?? 0)]
  return h < 24 && m < 60 ? h * 60 + m : null
}
