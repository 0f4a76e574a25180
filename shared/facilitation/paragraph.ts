import { z } from 'zod'
import { hasLetters } from '../api/text.ts'

// As in `api/text.ts`, but line breaks are allowed.
const unprintable = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

/** A text of several lines, possibly empty. */
export const paragraph = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(max)
        .refine((text) => !unprintable.test(text) && text.isWellFormed(), 'has characters that can’t be shown'),
    )

/** The same, but something that can be seen has to stand there. */
export const filledParagraph = (max: number) =>
  paragraph(max).pipe(z.string().min(1).refine(hasLetters, 'has nothing that can be seen'))
