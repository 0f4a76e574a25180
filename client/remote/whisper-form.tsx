/** A question into one field of one board, for that table alone. */
import { useState } from 'react'
import type { Board } from '../../shared/api/boards.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { partsOf } from '../../shared/canvases/parts-of.ts'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import { useCommand } from '../live-day/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToast } from '../ui/toast.tsx'

/** For a board whose canvas has fields. */
export function WhisperForm({ board, onDone }: { board: Board; onDone?: () => void }) {
  const words = useWords()
  const toast = useToast()
  const { language } = useLanguage()
  const { press, isPressing } = useCommand()
  const step = useLiveView()?.step?.step
  const canvas = requireCanvas(board.canvas)
  const parts = partsOf(canvas)
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const ofStep = step?.canvas === canvas.id ? step.fieldId : null
  const fieldId = (parts.find(({ id }) => id === (chosen ?? ofStep)) ?? parts[0])?.id
  const isReady = text.trim() !== '' && fieldId !== undefined
  const send = async () => {
    if (!isReady || !(await press({ act: 'whisper', boardId: board.id, fieldId, text }))) return
    toast({ text: words('remote.whispered', { board: board.title }), tone: 'good' })
    setText('')
    onDone?.()
  }
  return (
    <form
      className="remote-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field label={words('remote.whisperQuestion')}>
        <TextArea value={text} maxLength={bounds.whisperLength} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field label={words('remote.whisperField')}>
        <Select
          value={fieldId}
          options={parts.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      </Field>
      <Button type="submit" look="primary" busy={isPressing} disabled={!isReady}>
        {words('remote.whisperSend')}
      </Button>
    </form>
  )
}

export const canBeWhisperedTo = ({ canvas }: Pick<Board, 'canvas'>): boolean =>
  partsOf(requireCanvas(canvas)).length > 0
