/** The cookie that holds a session's id. On https its name makes browsers refuse one that another host or an open connection has set. */
import { readCookie } from '../http/read-cookie.ts'

const idPattern = /^[a-z2-7]{40}$/

export interface SessionCookie {
  /** The id in a Cookie header, when it has the form of one. */
  read(header: string | undefined): string | null
  write(sessionId: string, maxAgeSeconds: number): string
  clear(): string
}

export function makeSessionCookie(isHttps: boolean): SessionCookie {
  const name = isHttps ? '__Host-session' : 'session'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`
  return {
    read: (header) => {
      const value = readCookie(header, name)
      return value !== null && idPattern.test(value) ? value : null
    },
    write: (sessionId, maxAgeSeconds) => `${name}=${sessionId}; ${attributes}; Max-Age=${maxAgeSeconds}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
  }
}
