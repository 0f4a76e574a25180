/** Reads "kl. 9-11.30", "13.15 til 15", "9:00–10:00, i alt 60 min." or "2 timer": when something begins and how long it takes, as people write it. */
import { findLengths } from '../canvases/read-minutes.ts'

export interface TimeSpan {
  /** Minutes after midnight. */
  startsAt: number | null
  endsAt: number | null
  minutes: number | null
}

/** Times of day somewhere in a text, and where they stand. */
export interface FoundTime {
  startsAt: number
  /** Null: only when it begins is said. */
  endsAt: number | null
  at: number
  end: number
  /** It can't be anything else: "kl." stands before it, or minutes in it. 7-9 may be years of school. */
  isSure: boolean
}

// Hours before minutes: "9", "9.30", "09:30"; not the "7." of 7. klasse.
const clock = (name: string) => String.raw`(?<${name}h>\d{1,2})(?:[.:](?<${name}m>\d{2})|(?!\.\s?[\p{L}-]))(?![\d/])`
// A number before "min" or "timer" is a length, not a time of day.
const notLength = String.raw`(?!\s*(?:m|min|minut\p{L}*|t|timer?|hours?)(?!\p{L}))`
const to = String.raw`\s*(?:-|–|—|→|til|to|until|og slutter)\s*(?:(?:kl|ca)\.?\s*)*`
const time = new RegExp(
  String.raw`(?<![\d.:,/–-])(?<kl>(?:kl\.?|klokken|at)\s*)?${clock('from')}${notLength}(?:${to}${clock('till')}${notLength})?`,
  'giu',
)
const month = 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|may|oct'
const date = new RegExp(
  [
    String.raw`\d{4}-\d{1,2}-\d{1,2}`,
    String.raw`\d{1,2}([./-])\d{1,2}\1\d{2,4}`,
    String.raw`\d{1,2}/\d{1,2}`,
    String.raw`\d{1,2}\.?\s?(?:${month})\p{L}*\.?(?:\s\d{4})?`,
    String.raw`(?<=\b(?:d\.|den)\s?)\d{1,2}\.\s?\d{1,2}\.?`,
    String.raw`(?:uge|week)\s\d{1,2}`,
  ].join('|'),
  'giu',
)

/** In the order in which they stand. */
export function findTimes(text: string): FoundTime[] {
  // Dates have numbers too.
  const undated = text.replace(date, (found) => '#'.repeat(found.length))
  return [...undated.matchAll(time)].flatMap((match) => {
    const { kl, fromh, fromm, tillh, tillm } = match.groups ?? {}
    const startsAt = timeOfDay(fromh, fromm)
    const endsAt = timeOfDay(tillh, tillm)
    if (startsAt === null || (tillh !== undefined && (endsAt === null || endsAt <= startsAt))) return []
    const isSure = kl !== undefined || fromm !== undefined || tillm !== undefined
    return [{ startsAt, endsAt, at: match.index, end: match.index + match[0].length, isSure }]
  })
}

const mostRead = 500

export function readTimeSpan(text: string): TimeSpan {
  const all = text.slice(0, mostRead)
  const times = findTimes(all)
  const sure = times.filter(({ isSure }) => isSure)
  const range = [...sure, ...times].find(({ endsAt }) => endsAt !== null)
  if (range) return { startsAt: range.startsAt, endsAt: range.endsAt, minutes: range.endsAt! - range.startsAt }
  const isEnd = ({ at, end }: FoundTime) =>
    /(?:slut\p{L}*|senest|ends?|until)\s*$/iu.test(all.slice(0, at)) || saysEnd(all.slice(end))
  const startsAt = sure.find((one) => !isEnd(one))?.startsAt ?? null
  const endsAt = sure.find((one) => isEnd(one) && one.startsAt > (startsAt ?? 0))?.startsAt ?? null
  return { startsAt, endsAt, minutes: startsAt === null || endsAt === null ? wholeLength(all) : endsAt - startsAt }
}

/** "Slut", "Tak for i dag": when this begins, all is over. */
const saysEnd = (text: string): boolean => /^[\s:–-]*(?:slut|tak for|farvel|the end|end of)/i.test(text)

/** The length that is said to be of it all, else the first. */
function wholeLength(text: string): number | null {
  const lengths = findLengths(text)
  const isOfAll = ({ at, end }: { at: number; end: number }) =>
    /(?:i alt|in all|total\p{L}*)\s*:?\s*(?:ca\.?\s*)?$/iu.test(text.slice(0, at)) ||
    /^\s*(?:i alt|in all|total)/i.test(text.slice(end))
  return (lengths.find(isOfAll) ?? lengths[0])?.minutes ?? null
}

function timeOfDay(hour: string | undefined, minute: string | undefined): number | null {
  if (hour === undefined) return null
  const [h, m] = [Number(hour), Number(minute ?? 0)]
  return h < 24 && m < 60 ? h * 60 + m : null
}
