import type { Say } from '../i18n/use-words.ts'
import type { LiveStatus } from './live-line.ts'

/** Why the day can't be heard, where the server has said why; otherwise what the page says of a lost connection. */
export function sayLost(status: LiveStatus, words: Say, otherwise: string): string {
  if (status.kind !== 'lost' || !status.why) return otherwise
  const why = words(status.why === 'cannotOpen' ? 'sync.waiting.cannotOpenDay' : `sync.waiting.${status.why}`)
  return `${why} ${words('sync.waiting.again')}`
}
