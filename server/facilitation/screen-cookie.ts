/** The cookie by which a screen that waits to be paired is known again. */
import { bounds } from '../../shared/facilitation/bounds.ts'
import { readCookie } from '../http/read-cookie.ts'

const secretPattern = /^[\w-]{32}$/

export interface ScreenCookie {
  read(header: string | undefined): string | null
  write(secret: string): string
  clear(): string
}

export function makeScreenCookie(isHttps: boolean): ScreenCookie {
  const name = isHttps ? '__Host-screen' : 'screen'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`
  return {
    read: (header) => {
      const value = readCookie(header, name)
      return value !== null && secretPattern.test(value) ? value : null
    },
    write: (secret) => `${name}=${secret}; ${attributes}; Max-Age=${bounds.pairingMs / 1000}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
  }
}
