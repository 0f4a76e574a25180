import { useId } from 'react'
import type { Field } from '../../shared/canvases/canvas.ts'
import { fieldOf, fieldRoot } from '../../shared/document/layout.ts'
import { fieldItem } from '../../shared/document/votes.ts'
import type { Language } from '../../shared/languages.ts'
import { useBoardDocument, useMayWriteIn } from '../fields/board-document.tsx'
import { SharedText } from '../fields/shared-text.tsx'
import { useWords } from '../i18n/use-words.ts'
import { VotesAt } from '../votes/votes-at.tsx'
import { AtPart } from './board-extras.tsx'

/** A field with its name and prompt above it; one that is all its phase asks for is named by the phase's heading. */
export function FormField({ field, language, promptId }: { field: Field; language: Language; promptId: string }) {
  const { doc } = useBoardDocument()
  const mayWrite = useMayWriteIn(field.id)
  const words = useWords()
  const id = useId()
  const ownPromptId = `${id}-prompt`
  return (
    <div className={`form-field form-field-${field.kind}`} data-part={field.id}>
      {field.head && (
        <div className="form-label">
          <label htmlFor={id}>{field.name[language]}</label>
          <p id={ownPromptId}>{field.prompt[language]}</p>
        </div>
      )}
      <AtPart partId={field.id} shownOn="form" />
      <SharedText
        id={id}
        text={fieldOf(doc, field.id)}
        root={fieldRoot(field.id)}
        label={field.name[language]}
        describedBy={field.head ? ownPromptId : promptId}
        placeholder={words('fields.writeHere')}
        multiline={field.kind === 'text'}
        fit="page"
        className="form-text"
        mayEdit={mayWrite}
      />
      <VotesAt item={fieldItem(field.id)} shownOn="form" />
    </div>
  )
}
