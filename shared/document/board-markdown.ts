/** A board as a document to read, mail and keep: all fields, rows and notes in the order of work, in Markdown. */
import type { Canvas, List, Phase } from '../canvases/canvas.ts'
import type { Language } from '../languages.ts'
import { fieldSentence } from '../words/field-sentence.ts'
import { escapeMarkdownLine, escapeMarkdownText } from './escape-markdown.ts'
import { plainText } from './plain-text.ts'
import type { BoardSnapshot, NoteSnapshot } from './snapshot.ts'
import { fieldItem, rowItem } from './votes.ts'

export interface MarkdownOptions {
  title: string
  school: string | null
  workshop: string | null
  /** The day of the workshop, or when the board was last changed: `2026-11-26`. */
  date: string | null
  language: Language
  /** Who stands behind a Yjs client id (`NoteSnapshot.authorClientId`). */
  authors: ReadonlyMap<number, string>
}

export function boardMarkdown(canvas: Canvas, snapshot: BoardSnapshot, options: MarkdownOptions): string {
  const { language } = options
  const sections = [
    `# ${escapeMarkdownLine(options.title)}`,
    aboutLine(canvas, options),
    ...canvas.phases.map((phase) => phaseSection(canvas, phase, snapshot, options)),
    notesSection(
      snapshot.notes.filter(({ place }) => place === null),
      snapshot,
      { ...options, level: canvas.phases.length > 0 ? 2 : null },
    ),
    drawnTexts(snapshot, language),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function aboutLine(canvas: Canvas, { school, workshop, date, language }: MarkdownOptions): string {
  const parts = [canvas.name[language], school, workshop, date && longDate(date, language)]
  return escapeMarkdownLine(parts.filter((part) => part !== null && part !== '').join(' · '))
}

function phaseSection(canvas: Canvas, phase: Phase, snapshot: BoardSnapshot, options: MarkdownOptions): string {
  const { language } = options
  const parts = [
    `## ${escapeMarkdownLine(phaseTitle(phase, language))}`,
    `*${escapeMarkdownLine(phase.prompt[language])}*`,
  ]
  for (const field of canvas.fields.filter((one) => one.phase === phase.id)) {
    if (field.head) parts.push(`### ${escapeMarkdownLine(field.name[language])}`)
    parts.push(escapeMarkdownText(snapshot.fields[field.id] ?? '') || fieldSentence(language, 'fields.nothingWritten'))
    parts.push(voteLine(snapshot.votes[fieldItem(field.id)], language))
  }
  for (const list of canvas.lists.filter((one) => one.phase === phase.id))
    parts.push(listSection(list, snapshot, language))
  parts.push(
    notesSection(
      snapshot.notes.filter(({ place }) => place === phase.id),
      snapshot,
      { ...options, level: 3 },
    ),
  )
  return parts.filter(Boolean).join('\n\n')
}

/** The sign tells steps apart; a name that holds it as a word of its own needs it no second time. */
function phaseTitle({ sign, name }: Phase, language: Language): string {
  return name[language].split(' ').includes(sign) ? name[language] : `${sign} · ${name[language]}`
}

function listSection(list: List, snapshot: BoardSnapshot, language: Language): string {
  const rows = (snapshot.rows[list.id] ?? []).filter((row) => list.cells.some(({ id }) => row[id]?.trim()))
  if (rows.length === 0) return fieldSentence(language, 'fields.nothingWritten')
  return list.cells.every(({ kind }) => kind !== 'text')
    ? table(list, rows, snapshot, language)
    : blocks(list, rows, snapshot, language)
}

/** Short cells stand in a table. */
function table(
  list: List,
  rows: readonly Readonly<Record<string, string>>[],
  { votes }: BoardSnapshot,
  language: Language,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const given = rows.map((row) => votes[rowItem(list.id, row['id'] ?? '')] ?? 0)
  // A column of its own, where anything was voted for.
  const withVotes = (cell: string) => (given.some((count) => count > 0) ? [cell] : [])
  return [
    line([
      ...list.cells.map(({ name }) => escapeMarkdownLine(name[language])),
      ...withVotes(fieldSentence(language, 'fields.votes')),
    ]),
    line([...list.cells.map(({ kind }) => (kind === 'minutes' ? '---:' : '---')), ...withVotes('---:')]),
    ...rows.map((row, index) =>
      line([...list.cells.map(({ id }) => escapeMarkdownLine(row[id] ?? '')), ...withVotes(String(given[index]))]),
    ),
  ].join('\n')
}

/** Longer ones stand below each other, so that they may have paragraphs. */
function blocks(
  list: List,
  rows: readonly Readonly<Record<string, string>>[],
  { votes }: BoardSnapshot,
  language: Language,
): string {
  return rows
    .map((row, index) =>
      [
        `### ${escapeMarkdownLine(`${capital(list.rowName[language])} ${index + 1}`)}`,
        voteLine(votes[rowItem(list.id, row['id'] ?? '')], language),
        ...list.cells.map(
          ({ id, name }) =>
            `**${escapeMarkdownLine(name[language])}**\n\n${escapeMarkdownText(row[id] ?? '') || fieldSentence(language, 'fields.nothingWritten')}`,
        ),
      ]
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n')
}

function notesSection(
  notes: readonly NoteSnapshot[],
  { votes }: BoardSnapshot,
  { language, authors, level }: MarkdownOptions & { level: 2 | 3 | null },
): string {
  const written = notes.filter(({ text }) => text.trim())
  if (written.length === 0) return ''
  const items = written.map(({ id, text, authorClientId }) => {
    const author = authorClientId === null ? undefined : authors.get(authorClientId)
    const given = voteLine(votes[id], language)
    const about = [author && escapeMarkdownLine(author), given].filter(Boolean).join(', ')
    return `- ${escapeMarkdownText(text, '  ')}${about ? ` (${about})` : ''}`
  })
  const heading =
    level === null
      ? null
      : `${'#'.repeat(level)} ${fieldSentence(language, level === 2 ? 'fields.otherNotes' : 'fields.notes')}`
  return [heading, items.join('\n')].filter(Boolean).join('\n\n')
}

/** Empty for what got none. */
function voteLine(votes: number | undefined, language: Language): string {
  if (!votes) return ''
  return votes === 1
    ? fieldSentence(language, 'fields.votes_one')
    : fieldSentence(language, 'fields.votes_other').replace('{{count}}', String(votes))
}

/** What stands in shapes and free texts: without its place it is a list. */
function drawnTexts(snapshot: BoardSnapshot, language: Language): string {
  const texts = snapshot.drawings.map((record) => plainText(record['props'])).filter((text) => text.trim())
  if (texts.length === 0) return ''
  const items = texts.map((text) => `- ${escapeMarkdownText(text, '  ')}`)
  return `## ${fieldSentence(language, 'fields.drawnTexts')}\n\n${items.join('\n')}`
}

const longDate = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
