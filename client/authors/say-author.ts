import type { useDates } from '../i18n/use-dates.ts'
import type { Say } from '../i18n/use-words.ts'
import type { Author } from './board-authors.ts'

interface Said {
  author: Author | null
  /** ms since 1970, if the note says it. */
  writtenAt: number | null
}

/** "Skrevet af Ali · Nordskolen · i dag kl. 13.42", as far as it is known. Empty: nothing is. */
export function sayAuthor(
  { author, writtenAt }: Said,
  words: Say,
  dates: Pick<ReturnType<typeof useDates>, 'moment'>,
): string {
  // Older notes don't say when: no earlier than their writer came, that much is known.
  const since = author?.since && words('board.note.since', { moment: dates.moment(author.since) })
  const said = [
    author && words('board.note.author', { name: author.name }),
    author?.school,
    writtenAt !== null ? dates.moment(writtenAt) : since,
  ]
  return said.filter(Boolean).join(' · ')
}
