/** A run sheet from a board whose canvas has an agenda (I DO ART: its A and its T), however it was filled in. */
import type { Canvas } from '../canvases/canvas.ts'
import { readMinutes } from '../canvases/read-minutes.ts'
import type { BoardSnapshot } from '../document/snapshot.ts'
import { readAgendaLine, withoutLastNumber, withoutNumber, type AgendaLine } from './agenda-line.ts'
import { bounds } from './bounds.ts'
import { allRights } from './rights.ts'
import { StepText } from './run-sheet.ts'
import { shareTime } from './share-time.ts'
import { findTimes, readTimeSpan, type TimeSpan } from './time-span.ts'

export interface AgendaSteps {
  steps: StepText[]
  /** Minutes after midnight at which the first begins; null when the board doesn't say. */
  startsAt: number | null
}

/**
 * Null when the canvas has no agenda. What the column for minutes says goes before what stands with the item, and that before what the
 * field for the time says of it. Items without minutes share what is left until the next that says when it begins, or of the whole time.
 * Empty rows are no items.
 */
export function agendaSteps(
  canvas: Canvas,
  { fields, rows }: Pick<BoardSnapshot, 'fields' | 'rows'>,
): AgendaSteps | null {
  const { agenda } = canvas
  if (!agenda) return null
  const written = (rows[agenda.list] ?? [])
    .map((row) => readItem(row[agenda.item] ?? '', row[agenda.minutes] ?? ''))
    .filter((item) => item !== null)
    .slice(0, bounds.steps)
  const { items, span } = timedBy(agenda.time === null ? '' : (fields[agenda.time] ?? ''), plainTitles(written))
  const minutes = shareTime(items, span)
  return {
    steps: items.map(({ title }, at) => stepOf(title, minutes[at] ?? null)),
    startsAt: items[0]?.startsAt ?? span.startsAt,
  }
}

function readItem(text: string, cell: string): AgendaLine | null {
  const whole = oneLine(text)
  // Nothing stands there, or nothing that can be seen.
  if (!StepText.shape.title.safeParse(whole.slice(0, bounds.stepTitleLength).toWellFormed()).success) return null
  const line = readAgendaLine(whole)
  // A time of day may stand in the column for minutes, too.
  const [time] = findTimes(oneLine(cell)).filter(({ isSure }) => isSure)
  const minutes = readMinutes(cell)
  const startsAt = line.startsAt ?? (minutes === null || time?.endsAt != null ? (time?.startsAt ?? null) : null)
  return {
    ...line,
    title: StepText.shape.title.safeParse(cutAtWord(line.title)).success ? line.title : whole,
    startsAt,
    minutes: minutes ?? line.minutes,
  }
}

/** Without the numbers of a list that is numbered, and with the minutes that stand bare behind each item ("Velkomst 10"). */
function plainTitles(items: readonly AgendaLine[]): AgendaLine[] {
  // "7. klasse" alone is no list.
  const isNumbered = items.filter(({ number }, at) => number === at + 1).length >= Math.min(2, items.length)
  const open = items.filter(({ minutes, startsAt }) => minutes === null && startsAt === null)
  const bare = open.filter(({ lastNumber }) => lastNumber !== null && lastNumber % 5 === 0)
  const isTimedBare = bare.length >= 2 && bare.length * 2 >= open.length
  return items.map((item, at) => {
    const title = isNumbered && item.number === at + 1 ? withoutNumber(item.title) : item.title
    return isTimedBare && bare.includes(item)
      ? { ...item, title: withoutLastNumber(title), minutes: item.lastNumber }
      : { ...item, title }
  })
}

/** With what the field for the time says of each: by name ("Velkomst 10 min"), or one length after the other, as many as there are items. */
function timedBy(text: string, items: readonly AgendaLine[]): { items: AgendaLine[]; span: TimeSpan } {
  const pieces = text
    .split(/\n|;|,\s/)
    .map(oneLine)
    .filter(Boolean)
  const read = pieces.map(readAgendaLine)
  const inOrder = items.every(({ minutes, startsAt }) => minutes === null && startsAt === null)
    ? lengthsInOrder(text.slice(0, mostReadOfTime), read)
    : []
  const own = items.map((item) => read.find((piece) => isNamed(piece, item)))
  const rest = pieces.filter((piece, at) => !own.includes(read[at]) || readTimeSpan(piece).endsAt !== null)
  return {
    items: items.map((item, at) => ({
      ...item,
      startsAt: item.startsAt ?? own[at]?.startsAt ?? null,
      minutes:
        item.minutes ??
        own[at]?.minutes ??
        own[at]?.lastNumber ??
        (inOrder.length === items.length ? (inOrder[at] ?? null) : null),
    })),
    span: readTimeSpan(rest.join('\n')),
  }
}

/** Lengths that belong to nothing but their place: on lines of their own, or added up ("10 + 45 + 65 min"). */
function lengthsInOrder(text: string, read: readonly AgendaLine[]): (number | null)[] {
  const [sum] = /\d{1,3}[^\d+]{0,9}(?:\+\s*\d{1,3}[^\d+]{0,9})+/.exec(text) ?? []
  if (sum !== undefined) return sum.split('+').map(readMinutes)
  return read.filter(({ title, minutes }) => title === '' && minutes !== null).map(({ minutes }) => minutes)
}

const shortestName = 3

/** Is the piece about the item? Either may say a little more than the other. */
function isNamed(piece: AgendaLine, item: AgendaLine): boolean {
  const [a, b] = [piece, item].map(({ title }) => withoutLastNumber(withoutNumber(title)).toLocaleLowerCase('da'))
  if (!a || !b || a.length < shortestName || b.length < shortestName) return false
  const isTimed = piece.minutes !== null || piece.startsAt !== null || piece.lastNumber !== null
  return isTimed && (a.includes(b) || b.includes(a))
}

/** What is too long for a title is the instruction, too: nothing of it is lost. */
const stepOf = (title: string, minutes: number | null): StepText => ({
  title: cutAtWord(title),
  instruction: title.length > bounds.stepTitleLength ? title : '',
  canvas: null,
  fieldId: null,
  minutes: minutes === null ? null : Math.min(minutes, bounds.stepMinutes),
  rights: allRights,
  writing: 'open',
  // A break is as long as it is.
  isFixed: /^(?:pause|frokost|kaffe|break|lunch|coffee)(?!\p{L})/iu.test(title),
})

function cutAtWord(text: string): string {
  if (text.length <= bounds.stepTitleLength) return text
  const cut = text.slice(0, bounds.stepTitleLength - 1).toWellFormed()
  return `${/^.{40,}(?=[\s,;:])/u.exec(cut)?.[0] ?? cut}…`
}

const mostRead = bounds.instructionLength
const mostReadOfTime = 5_000

// What was typed on a board may hold anything, and what was pasted often holds what can't be seen; a title is one line that can be shown.
const oneLine = (text: string): string =>
  text
    .slice(0, mostRead)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
