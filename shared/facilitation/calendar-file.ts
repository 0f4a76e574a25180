/** An iCalendar file (RFC 5545) of one event: the day in people's own calendars. */

export interface CalendarEvent {
  /** Stays the same when the day is changed, so that a calendar replaces the earlier one. */
  uid: string
  title: string
  /** Lines, separated by \n. */
  description: string
  /** ms since 1970, or a whole day as `2027-01-31`. */
  when: { startsAt: number; endsAt: number } | { day: string }
  /** ms since 1970: when it was made. */
  madeAt: number
}

export function calendarFile({ uid, title, description, when, madeAt }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Laeringstavlen//DA',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp(madeAt)}`,
    // A calendar that has the event already takes the one with the higher number: minutes since 1970.
    `SEQUENCE:${Math.floor(madeAt / 60_000)}`,
    ...('day' in when
      ? [`DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`]
      : [`DTSTART:${stamp(when.startsAt)}`, `DTEND:${stamp(when.endsAt)}`]),
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(fold).join('\r\n')}\r\n`
}

const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')

const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

/** No line is longer than 75 octets; a letter is never cut in two. */
function fold(line: string): string[] {
  const folded: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > 75) {
      folded.push(part)
      // The blank says that the line goes on.
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...folded, part]
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
