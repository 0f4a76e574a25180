import type { Say } from '../i18n/use-words.ts'
import type { LiveStatus } from './live-line.ts'

/** Why the day can't be heard, where the server has said why; otherwise what the page says of a lost connection. */
export function sayLost(status: LiveStatus, words: Say, otherwise: string): string {
  if (status.kind !== 'lost' || !status.why) return otherwise
  const why = words(status.why === 'full' ? 'sync.waiting.full' : 'sync.waiting.cannotOpenDay')
  return `${why} ${words('sync.waiting.again')}`
}
