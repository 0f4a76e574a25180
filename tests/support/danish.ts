/** What the pages say, for page objects that look for it: the catalogue's own Danish sentences, so that rewording one breaks no test. */
import { catalogue } from '../../shared/words/catalogue.ts'

export const danish = catalogue.da

/** A sentence with its blanks filled in: `filled(danish.join.title, { title: 'Læsning' })` */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
}

/** A sentence with anything in its blanks. */
export function likeSentence(sentence: string): RegExp {
  const parts = sentence.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}
