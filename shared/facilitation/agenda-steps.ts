/** A run sheet from a board whose canvas has an agenda (I DO ART: its A and its T). */
import type { Canvas } from '../canvases/canvas.ts'
import type { BoardSnapshot } from '../document/snapshot.ts'
import { bounds } from './bounds.ts'
import { allRights } from './rights.ts'
import type { StepText } from './run-sheet.ts'
import { readMinutes, readTimeSpan } from './time-span.ts'

export interface AgendaSteps {
  steps: StepText[]
  /** Minutes after midnight at which the first begins; null when the board doesn't say. */
  startsAt: number | null
}

/**
 * Null when the canvas has no agenda. Items without minutes share what is left of the whole time, if the board says how long that is;
 * empty rows are no items.
 */
export function agendaSteps(
  canvas: Canvas,
  { fields, rows }: Pick<BoardSnapshot, 'fields' | 'rows'>,
): AgendaSteps | null {
  const { agenda } = canvas
  if (!agenda) return null
  const items = (rows[agenda.list] ?? [])
    .map((row) => ({ title: oneLine(row[agenda.item] ?? ''), minutes: readMinutes(row[agenda.minutes] ?? '') }))
    .filter(({ title }) => title !== '')
    .slice(0, bounds.steps)
  const span = readTimeSpan(agenda.time === null ? '' : (fields[agenda.time] ?? ''))
  const untimed = items.filter(({ minutes }) => minutes === null).length
  const left = (span.minutes ?? 0) - items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  const share = untimed > 0 && left >= untimed ? Math.floor(left / untimed) : null
  return { steps: items.map(({ title, minutes }) => stepOf(title, minutes ?? share)), startsAt: span.startsAt }
}

const stepOf = (title: string, minutes: number | null): StepText => ({
  title,
  instruction: '',
  canvas: null,
  fieldId: null,
  minutes: minutes === null ? null : Math.min(minutes, bounds.stepMinutes),
  rights: allRights,
  writing: 'open',
  isFixed: false,
})

// What was typed on a board may hold anything; a title is one line that can be shown.
function oneLine(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.slice(0, bounds.stepTitleLength).toWellFormed().trim()
}
