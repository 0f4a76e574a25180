import type { Say } from '../i18n/use-words.ts'
import { ApiError } from './api-error.ts'

/** What to tell a person about an error: the server's own sentence where there is one. */
export function errorSentence(words: Say, error: unknown): string {
  if (error instanceof ApiError) {
    if (error.message) return error.message
    if (error.code === 'noConnection') return words('common.noConnection')
  }
  return words('common.somethingWrong')
}

/** The server's sentence about one field of a form. */
export function fieldSentence(error: unknown, field: string): string | undefined {
  return error instanceof ApiError ? error.fields[field] : undefined
}
