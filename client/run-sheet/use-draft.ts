import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'
import { rivalIn, shownText, type Rival } from './draft.ts'
import { SavedField, type FieldGiven } from './saved-field.ts'
import { useSaveBook } from './sheet-editing.tsx'

export interface DraftField {
  text: string
  onChange: (text: string) => void
  onBlur: () => void
  /** The server would not keep what stands there. */
  isWrong: boolean
  rival: Rival | null
  settleRival: (take: boolean) => void
}

/** A field that is saved when one pauses or leaves it, and that follows the others as long as one doesn't write in it. */
export function useDraft(given: FieldGiven): DraftField {
  const book = useSaveBook()
  const key = useId()
  const words = useWords()
  const toast = useToast()
  const [field] = useState(() => new SavedField(book, key, given))
  const draft = useSyncExternalStore(field.subscribe, field.draft)
  useEffect(() => field.give(given))
  useEffect(
    // Leaving the page saves too.
    () => () => {
      void field.close((text) => {
        if (text.trim()) toast({ text: words('runSheet.lost', { text: text.trim() }), tone: 'bad' })
      })
    },
    [field, toast, words],
  )
  return {
    text: shownText(draft, given.value, given.clean),
    onChange: (text) => field.type(text),
    onBlur: () => void field.leave(),
    isWrong: draft !== null && given.clean(draft.text) === null,
    rival: rivalIn(draft, given.value, given.clean),
    settleRival: (take) => field.settleRival(take),
  }
}
