import type { Subject } from '../../shared/facilitation/live-state.ts'
import type { Language } from '../../shared/languages.ts'
import type { Say } from '../i18n/use-words.ts'
import { placeName } from '../slips/day-places.ts'

/** What is voted on, as a part of a sentence. */
export function subjectName(words: Say, subject: Subject, language: Language): string {
  switch (subject.kind) {
    case 'notesInField':
      return words('votes.notesInField', { field: placeName(subject.canvas, subject.fieldId, language) })
    case 'notes':
      return words('votes.allNotes')
    case 'rows':
      return words('votes.rowsOf', { list: placeName(subject.canvas, subject.listId, language) })
    case 'fields':
      return words('votes.theFields')
  }
}
