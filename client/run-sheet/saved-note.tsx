import { SaveBadge } from '../board-page/save-badge.tsx'
import { useSaveBookState } from './sheet-editing.tsx'

/** Is everything saved? Says nothing before there was anything to save. */
export function SavedNote() {
  const { unsaved, savedAt } = useSaveBookState()
  return (
    <output className="run-sheet-saved">
      {unsaved === 'failed' ? (
        <SaveBadge state={{ kind: 'failing', unsaved: true, onDevice: false }} isReader={false} />
      ) : unsaved ? (
        <SaveBadge state={{ kind: 'saving' }} isReader={false} />
      ) : (
        savedAt !== null && <SaveBadge state={{ kind: 'saved', at: savedAt }} isReader={false} />
      )}
    </output>
  )
}
