import type { Language } from '../../shared/languages.ts'

/** "Anders, Lise og Bo" */
export function formatNames(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
