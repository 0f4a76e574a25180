/**
 * A cookie that says which account a device has signed in to, sealed with a secret of the server's: the real user on their own device
 * isn't held back while somebody else guesses at their password. It opens no door by itself.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AccountId } from '../../shared/ids.ts'
import { readCookie } from '../http/read-cookie.ts'

const maxAgeSeconds = 180 * 24 * 60 * 60

export interface KnownDevice {
  isKnown(cookieHeader: string | undefined, accountId: AccountId | null): boolean
  write(accountId: AccountId): string
}

export function makeKnownDevice(secret: Uint8Array, isHttps: boolean): KnownDevice {
  const name = isHttps ? '__Host-device' : 'device'
  const seal = (accountId: string) => createHmac('sha256', secret).update(`device:${accountId}`).digest('base64url')
  return {
    isKnown: (cookieHeader, accountId) => {
      const value = readCookie(cookieHeader, name)
      if (!value || !accountId) return false
      const expected = Buffer.from(seal(accountId))
      const given = Buffer.from(value)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
    write: (accountId) =>
      `${name}=${seal(accountId)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${isHttps ? '; Secure' : ''}`,
  }
}
