import type { Board } from '../../shared/api/boards.ts'
import { useWords } from '../i18n/use-words.ts'
import { WhisperForm } from '../remote/whisper-form.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Asks one table something, from across the room. */
export function WhisperDialog({ board, name, onClose }: { board: Board; name: string; onClose: () => void }) {
  const words = useWords()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words('controlRoom.whisperTitle', { table: name })}
      text={words('controlRoom.whisperText')}
    >
      <WhisperForm board={board} onDone={onClose} />
    </Dialog>
  )
}
