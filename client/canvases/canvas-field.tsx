import { useId } from 'react'
import type { Field } from '../../shared/canvases/canvas.ts'
import type { CanvasLayout } from '../../shared/canvases/lay-out-canvas.ts'
import type { Language } from '../../shared/languages.ts'
import { fieldOf, fieldRoot } from '../../shared/document/layout.ts'
import { fieldItem } from '../../shared/document/votes.ts'
import { useBoardDocument, useMayWriteIn } from '../fields/board-document.tsx'
import { SharedText } from '../fields/shared-text.tsx'
import { useWords } from '../i18n/use-words.ts'
import { VotesAt } from '../votes/votes-at.tsx'
import { AtPart } from './board-extras.tsx'
import { boxStyle } from './box-style.ts'
import { CanvasHead } from './canvas-head.tsx'

/** One field in its place, with its own name above it if the canvas gives it one. */
export function CanvasField(props: {
  field: Field
  layout: CanvasLayout
  language: Language
  still: boolean
  /** Id of the phase's prompt, which is the field's when it has no head. */
  promptId: string
  isPhasePromptSeen: boolean
  onFocusChange: (isFocused: boolean) => void
}) {
  const { field, layout, language, still, promptId, onFocusChange } = props
  const { doc } = useBoardDocument()
  const mayWrite = useMayWriteIn(field.id)
  const words = useWords()
  const id = useId()
  const ids = { name: `${id}-name`, prompt: `${id}-prompt` }
  const head = field.head && { ...field.head, y: field.head.y + layout.shifts[field.phase]! }
  // What to write is said above the field, or else in it as long as it is empty.
  const isPromptSeen = head ? head.showsPrompt : props.isPhasePromptSeen
  const placeholder = isPromptSeen ? words('fields.writeHere') : field.prompt[language]
  return (
    <>
      {head && (
        <CanvasHead head={head} name={field.name[language]} prompt={field.prompt[language]} ids={ids} level={3} />
      )}
      <div
        className={`canvas-field canvas-field-${field.kind}`}
        data-part={field.id}
        style={boxStyle(layout.fields[field.id]!)}
      >
        {!still && <AtPart partId={field.id} shownOn="canvas" />}
        <SharedText
          text={fieldOf(doc, field.id)}
          root={fieldRoot(field.id)}
          label={field.name[language]}
          placeholder={placeholder}
          describedBy={head ? ids.prompt : promptId}
          multiline={field.kind === 'text'}
          letters={field.letters}
          mayEdit={mayWrite}
          still={still}
          onFocusChange={onFocusChange}
        />
        <VotesAt item={fieldItem(field.id)} shownOn="canvas" />
      </div>
    </>
  )
}
