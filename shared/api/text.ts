/**
 * The texts that people send: trimmed, one line, each letter in one piece (some devices write Å as A and a ring), without what can't be
 * shown, never longer than `limits` says.
 */
import { z } from 'zod'
import { limits } from '../limits.ts'

// Control characters, line breaks, and what can't be seen or turns the writing round, with which a name could pose as another.
const unprintable = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u
/** Letters that are drawn as nothing: a name of these alone would be a gap in every list. */
const blank = /[\u115f\u1160\u2800\u3164\uffa0]/gu
/** Marks piled on one letter until it covers its neighbours. No language needs so many. */
const pile = /\p{M}{6}/u

const canBeShown = (text: string): boolean =>
  text.isWellFormed() && !unprintable.test(text) && !pile.test(text) && hasLetters(text)

/** Letters, figures or signs that are drawn. */
export const hasLetters = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(blank, ''))

export const line = (max: number) =>
  z.string().trim().normalize('NFC').min(1).max(max).refine(canBeShown, 'has characters that can’t be shown')

export const Name = line(limits.nameLength)
export const Email = z
  .email()
  .max(limits.emailLength)
  .transform((email) => email.toLowerCase())
export const Password = z.string().min(limits.passwordMinLength).max(limits.passwordMaxLength)

/** A day, as `2027-01-31`, of this century: `0027-01-31` is what a calendar field makes of a year in two digits. */
export const Day = z.iso.date().regex(/^20/)
/** A moment, in milliseconds since 1970. */
export const Moment = z.int().nonnegative()
