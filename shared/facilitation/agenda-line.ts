/** One line of an agenda as people write it: "9.00-9.15 Velkomst", "1. Velkomst (10 min.)", "- Velkomst kl. 9", "10 min: Velkomst". */
import { findLengths } from '../canvases/read-minutes.ts'
import { findTimes } from './time-span.ts'

export interface AgendaLine {
  /** Without what else is read here; empty when the line says nothing more. */
  title: string
  /** Minutes after midnight. */
  startsAt: number | null
  minutes: number | null
  /** The number that stands before it: "2." of "2. Data". The title still has it. */
  number: number | null
  /** A bare number at its end, which may be minutes. The title still has it. */
  lastNumber: number | null
}

export function readAgendaLine(text: string): AgendaLine {
  const line = text.replace(/^[\s\-–—•·*▪◦‣○●>☐☑✓]+(?=\S)/u, '').trim()
  const number = Number(numbered.exec(line)?.[1] ?? 0) || null
  const [time] = findTimes(line).filter(({ isSure, at, end }) => isSure && isAtEdge(line, at, end))
  const timeless = time ? without(line, time) : line
  const [length] = findLengths(timeless)
  const title = length && isAtEdge(timeless, length.at, length.end) ? without(timeless, length) : timeless
  return {
    title,
    startsAt: time?.startsAt ?? null,
    minutes: length?.minutes ?? (time?.endsAt == null ? null : time.endsAt - time.startsAt),
    number,
    lastNumber: Number(trailing.exec(title)?.[2] ?? 0) || null,
  }
}

const numbered = /^(\d{1,2})[.):](?!\d)\s*(?=\p{L}|\d|["»“(])/u
// What is counted in these is no time.
const counted = String.raw`(?:uge|klasse|trin|årgang|fase|punkt|tema|side|lokale|nr\.?|år|spor|week|step|page|room)`
const trailing = new RegExp(String.raw`^(.*\p{L}.*?)(?<!\b${counted})[\s(:,–-]+(\d{1,3})\)?$`, 'iu')

export const withoutNumber = (title: string): string => title.replace(numbered, '')
export const withoutLastNumber = (title: string): string => tidy(title.replace(trailing, '$1'))

interface Part {
  at: number
  end: number
}

// Words that belong to a time or a length, and go with it.
const around = /[\s(,;:–—-]*(?:(?:fra|from|ca|cirka|maks|max|i alt|på)\.?\s*)*$/iu

/** At the beginning or the end of the line, or in brackets: not in the middle of a sentence. */
const isAtEdge = (line: string, at: number, end: number): boolean =>
  /^\s*(?:\d{1,2}[.)]\s*)?\(?$/.test(line.slice(0, at).replace(around, '')) ||
  /^[\s).,;]*$/.test(line.slice(end)) ||
  (/\((?:[^)]*)$/.test(line.slice(0, at)) && /^\s*\)/.test(line.slice(end)))

function without(line: string, { at, end }: Part): string {
  const [head, tail] = [line.slice(0, at).replace(around, ''), line.slice(end).replace(/^[\s).,;:–—-]+/u, '')]
  return tidy(`${head} ${tail}`)
}

function tidy(line: string): string {
  const tidied = line
    .replace(/\(\s*\)/g, '')
    .replace(/[\s,;:–—-]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  return tidied.includes('(') && !tidied.includes(')') ? `${tidied})` : tidied
}
