/**
 * Ids of everything that has one. An id is 16 characters of an alphabet without look-alikes (78 bits): it can be read
 * aloud, fits in a URL as it is, and can't be guessed.
 */
import { z } from 'zod'

/** Digits and lower-case letters without 0/o, 1/i/l and u: 30 symbols. */
export const idAlphabet = '23456789abcdefghjkmnpqrstvwxyz'
export const idLength = 16

const id = <Kind extends string>() =>
  z
    .string()
    .regex(/^[2-9a-hjkmnp-tv-z]{16}$/, 'an id has 16 letters and digits')
    .brand<Kind>()

export const SchoolId = id<'SchoolId'>()
export type SchoolId = z.infer<typeof SchoolId>
export const AccountId = id<'AccountId'>()
export type AccountId = z.infer<typeof AccountId>
export const GuestId = id<'GuestId'>()
export type GuestId = z.infer<typeof GuestId>
export const WorkshopId = id<'WorkshopId'>()
export type WorkshopId = z.infer<typeof WorkshopId>
export const BoardId = id<'BoardId'>()
export type BoardId = z.infer<typeof BoardId>
export const ImageId = id<'ImageId'>()
export type ImageId = z.infer<typeof ImageId>
/** A step of a run sheet. */
export const StepId = id<'StepId'>()
export type StepId = z.infer<typeof StepId>
/** A round of private writing. */
export const RoundId = id<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>
export const VoteId = id<'VoteId'>()
export type VoteId = z.infer<typeof VoteId>
/** A slip and a ballot get their ids from the device that writes them: sent twice, they count once. */
export const SlipId = id<'SlipId'>()
export type SlipId = z.infer<typeof SlipId>
export const BallotId = id<'BallotId'>()
export type BallotId = z.infer<typeof BallotId>
export const WhisperId = id<'WhisperId'>()
export type WhisperId = z.infer<typeof WhisperId>
/** A paired screen. */
export const ScreenId = id<'ScreenId'>()
export type ScreenId = z.infer<typeof ScreenId>

/** The person behind a session, in one word: `account:<id>`, `guest:<id>` or `link:<id>`. Written to logs of updates, never shown. */
export type PrincipalKey = `account:${string}` | `guest:${string}` | `link:${string}` | 'server'

/** Turns random bytes (at least 16) into an id. Randomness is passed in, so that `shared/` stays pure. */
export function idFromBytes(bytes: Uint8Array): string {
  if (bytes.length < idLength) throw new RangeError(`an id needs ${idLength} random bytes`)
  let out = ''
  for (let i = 0; i < idLength; i++) out += idAlphabet[bytes[i]! % idAlphabet.length]
  return out
}
