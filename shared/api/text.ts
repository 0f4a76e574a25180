/** The texts that people send: trimmed, one line, without control characters, never longer than `limits` says. */
import { z } from 'zod'
import { limits } from '../limits.ts'

// Control characters and the bidirectional overrides, with which a name could pose as another.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !unprintable.test(text) && text.isWellFormed(), 'has characters that can’t be shown')

export const Name = line(limits.nameLength)
export const Email = z
  .email()
  .max(limits.emailLength)
  .transform((email) => email.toLowerCase())
export const Password = z.string().min(limits.passwordMinLength).max(limits.passwordMaxLength)

/** A day, as `2027-01-31`. */
export const Day = z.iso.date()
/** A moment, in milliseconds since 1970. */
export const Moment = z.int().nonnegative()
