/** Days and times as they are written in a language. Days are `2026-11-26`; moments are milliseconds since 1970. */
import type { Language } from '../../shared/languages.ts'

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

/** A day has no time zone: it is read and written as UTC, so that no clock can move it. */
const asDate = (day: string) => new Date(`${day}T00:00:00Z`)

/** "torsdag den 26. november 2026" */
export function formatDay(language: Language, day: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(asDate(day))
}

/** "26. november 2026" */
export function formatDate(language: Language, day: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(asDate(day))
}

/** "nov. 2026" */
export function formatMonth(language: Language, day: string): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    asDate(day),
  )
}

/** "13.42" */
export function formatTime(language: Language, moment: number): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: 'short' }).format(moment)
}

/** The calendar day of a moment where the viewer is, as `2026-11-26`. */
export function dayOf(moment: number): string {
  const date = new Date(moment)
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}
