import type { NotePlace } from '../../shared/document/notes.ts'
import { useDates } from '../i18n/use-dates.ts'
import { useWords } from '../i18n/use-words.ts'
import { useAuthorsHere, useAuthor } from './authors-here.tsx'
import { sayAuthor } from './say-author.ts'

/** Who wrote a note, from which school and when. Empty while names are hidden in the room. */
export function useAuthorSentence({ id, writtenAt }: Pick<NotePlace, 'id' | 'writtenAt'>): string {
  const words = useWords()
  const dates = useDates()
  const author = useAuthor(id)
  return useAuthorsHere() ? sayAuthor({ author, writtenAt }, words, dates) : ''
}
