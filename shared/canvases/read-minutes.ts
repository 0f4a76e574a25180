/**
 * Minutes, as people write them: "20", "ca. 20 min.", "1 t. 30 min.", "1½ time", "halvanden time", "et kvarter", "45 min + 1 time",
 * "2 x 20 min", "1:30", "9.00-9.15".
 */

/** A length somewhere in a text, and where it stands. */
export interface FoundLength {
  minutes: number
  at: number
  end: number
}

const amounts: Readonly<Record<string, number>> = {
  halv: 0.5,
  'en halv': 0.5,
  half: 0.5,
  'half an': 0.5,
  en: 1,
  én: 1,
  one: 1,
  an: 1,
  halvanden: 1.5,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
}
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

const word = Object.keys(amounts)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const hours = String.raw`(?:(?<whole>\d{1,2}(?:[.,]\d{1,2})?)?\s?(?<part>[½¼¾])?|(?<amount>${word}))\s?-?(?:timers?|time|t|hours?|hrs?|h)(?!\p{L})\.?`
const minutes = String.raw`(?:\d{1,3}\s?[-–]\s?)?(?<minutes>\d{1,3})\s?(?:minutters?|minut|minutes?|mins?|m|['′’])(?!\p{L})\.?`
const more = String.raw`(?:\s?(?:og|and|,)?\s?(?<rest>\d{1,2})\s?(?:minutter|minutes?|min|m)(?!\p{L})\.?)?`
const quarters = String.raw`(?<quarters>et|tre|1|3)\s(?:kvarter)(?!\p{L})`
const length = new RegExp(
  String.raw`(?<![\d.,:½¼¾\p{L}])(?:(?<times>\d)\s?(?:x|×|gange)\s?)?(?:${hours}${more}|${minutes}|${quarters})`,
  'giu',
)

/** All lengths with a unit, in the order in which they stand. */
export function findLengths(text: string): FoundLength[] {
  return [...text.matchAll(length)].flatMap((match) => {
    const found = lengthOf(match.groups ?? {})
    return found > 0 ? [{ minutes: found, at: match.index, end: match.index + match[0].length }] : []
  })
}

function lengthOf(groups: Partial<Record<string, string>>): number {
  const { whole, part, amount, rest, quarters: several } = groups
  const inHours =
    amount === undefined
      ? Number(whole?.replace(',', '.') ?? 0) + (fractions[part ?? ''] ?? 0)
      : (amounts[amount.toLowerCase()] ?? 0)
  const inQuarters = several === undefined ? 0 : /^(?:et|1)$/i.test(several) ? 15 : 45
  const once = Math.round(inHours * 60) + Number(rest ?? groups['minutes'] ?? 0) + inQuarters
  return once * Number(groups['times'] ?? 1)
}

const longest = 24 * 60
/** What could be a time of day or a length is a length up to here: nobody meets at 1.30. */
const mostHours = 5

/** What a cell for minutes says; null when there is no number to go by. At most a day. */
export function readMinutes(text: string): number | null {
  const said = text.trim().slice(0, 100)
  const minutesSaid = clockIn(said) ?? sumOf(said)
  return minutesSaid > 0 ? Math.min(minutesSaid, longest) : null
}

/** "1.30": so long. "9.00-9.15": from the one to the other. "9.15" alone says nothing of how long. Null: not written like a clock. */
function clockIn(said: string): number | null {
  const [, kl, h1, m1, h2, m2 = '0'] = clock.exec(said) ?? []
  if (h1 === undefined || (kl === undefined && m1 === undefined)) return null
  const from = Number(h1) * 60 + Number(m1 ?? 0)
  if (h2 !== undefined) return Number(h2) * 60 + Number(m2) - from
  return kl === undefined && Number(h1) <= mostHours ? from : 0
}

const clock =
  /^(kl\.?\s*)?(\d{1,2})(?:[.:]([0-5]\d))?(?:\s*(?:-|–|—|til|to)\s*(?:kl\.?\s*)?(\d{1,2})(?:[.:]([0-5]\d))?)?$/i

/** Of parts that are added up, each with a unit or the bare number that it begins with. */
function sumOf(said: string): number {
  const parts = said.split(/\+|\sog\s(?=\d{1,3}\s*$)/)
  return parts.reduce((sum, part) => sum + partOf(part.trim()), 0)
}

function partOf(part: string): number {
  const [first] = findLengths(part)
  if (first) return first.minutes
  const [, times, each] = /^(\d)\s?(?:x|×|\*|gange)\s?(\d{1,3})$/i.exec(part) ?? []
  if (times !== undefined) return Number(times) * Number(each)
  // Of "10-15" what is sure to be enough.
  const [, bare] = /^\D*?(?:\d{1,3}\s?[-–]\s?)?(\d{1,4})(?!\d)/.exec(part) ?? []
  return Number(bare ?? 0)
}
