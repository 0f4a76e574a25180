import { useId } from 'react'
import type { Field } from '../../shared/canvases/canvas.ts'
import type { Language } from '../../shared/languages.ts'
import { fieldOf, fieldRoot } from '../../shared/document/layout.ts'
import { useBoardDocument } from '../fields/board-document.tsx'
import { SharedText } from '../fields/shared-text.tsx'
import { boxStyle } from './box-style.ts'
import { CanvasHead } from './canvas-head.tsx'

/** One field in its place, with its own name above it if the canvas gives it one. */
export function CanvasField(props: {
  field: Field
  language: Language
  still: boolean
  /** Id of the phase's prompt, which is the field's when it has no head. */
  promptId: string
  onFocusChange: (isFocused: boolean) => void
}) {
  const { field, language, still, promptId, onFocusChange } = props
  const { doc } = useBoardDocument()
  const id = useId()
  const ids = { name: `${id}-name`, prompt: `${id}-prompt` }
  const { head, box } = field
  return (
    <>
      {head && (
        <CanvasHead head={head} name={field.name[language]} prompt={field.prompt[language]} ids={ids} level={3} />
      )}
      <div className={`canvas-field canvas-field-${field.kind}`} style={boxStyle(box)}>
        <SharedText
          text={fieldOf(doc, field.id)}
          root={fieldRoot(field.id)}
          label={field.name[language]}
          describedBy={head ? ids.prompt : promptId}
          multiline={field.kind === 'text'}
          letters={field.letters}
          still={still}
          onFocusChange={onFocusChange}
        />
      </div>
    </>
  )
}
