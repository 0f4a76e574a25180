import type { Language } from '../languages.ts'
import { catalogue, type Catalogue } from './catalogue.ts'

type FieldKey = `fields.${keyof Catalogue['fields']}`

/** A sentence about fields for documents and pictures, which are made where no page speaks. */
export function fieldSentence(language: Language, key: FieldKey): string {
  return catalogue[language].fields[key.slice('fields.'.length) as keyof Catalogue['fields']]
}
