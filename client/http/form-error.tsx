import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Banner } from '../ui/banner.tsx'
import { errorSentence, fieldSentence } from './error-sentence.ts'

/**
 * Why a form was not accepted. Where its fields say so themselves (`fields`), nothing more is said, and the first of them gets the
 * focus. Stands inside the form.
 */
export function FormError({ error, fields = [] }: { error: unknown; fields?: readonly string[] }) {
  const words = useWords()
  const here = useRef<HTMLSpanElement>(null)
  const saidByFields = fields.some((field) => fieldSentence(error, field)) ? error : null
  useEffect(() => {
    if (saidByFields) here.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [saidByFields])
  if (!error) return null
  return saidByFields ? <span ref={here} hidden /> : <Banner tone="bad">{errorSentence(words, error)}</Banner>
}
