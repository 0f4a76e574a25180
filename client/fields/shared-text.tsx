import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { LetterSizes } from '../../shared/canvases/canvas.ts'
import { limits } from '../../shared/limits.ts'
import { useWords } from '../i18n/use-words.ts'
import { bindText } from './bind-text.ts'
import { useBoardDocument } from './board-document.tsx'
import { fitLetters, growToText, showWhetherMore } from './fit-letters.ts'
import { StillText } from './still-text.tsx'
import { WritingBadge } from './writing-badge.tsx'
import { useTellWriting } from './writing.ts'
import './shared-text.css'

export interface SharedTextProps {
  text: Y.Text
  /** What others are told one writes in: the text's root, or `rows:<list>/<row>/<cell>`. */
  root: string
  /** Of the element one writes in, for a label. */
  id?: string | undefined
  /** What a screen reader calls it. */
  label: string
  /** Id of the element with the prompt. */
  describedBy?: string | undefined
  placeholder?: string | undefined
  /** One line: Enter doesn't break it. */
  multiline?: boolean
  /** `box` fills its parent and sets the letters to fit; `page` has the page's letters and grows with its text. */
  fit?: 'box' | 'page'
  /** For `box`. */
  letters?: LetterSizes
  maxLength?: number
  /** Otherwise as the board says. */
  mayEdit?: boolean | undefined
  /** Shown, not written in: exports, thumbnails, the projector. */
  still?: boolean
  autoFocus?: boolean
  inputMode?: 'text' | 'numeric'
  className?: string
  onEscape?: (() => void) | undefined
  /** Gets the keys that go on to the surroundings: Tab, Escape, and those with Alt. */
  onKeyDown?: ((event: React.KeyboardEvent) => void) | undefined
  onFocusChange?: ((isFocused: boolean) => void) | undefined
}

const defaultLetters: LetterSizes = { largest: 30, smallest: 18 }

/** A text that several people write in. */
export function SharedText(props: SharedTextProps) {
  const { letters = defaultLetters, fit = 'box', className = '' } = props
  return (
    <div className={`shared-text shared-text-${fit} ${className}`}>
      {props.still ? (
        <StillText text={props.text} fit={fit} letters={letters} />
      ) : (
        <LiveText {...props} letters={letters} fit={fit} />
      )}
    </div>
  )
}

function LiveText(props: SharedTextProps & { letters: LetterSizes; fit: 'box' | 'page' }) {
  const { text, root, fit, maxLength = limits.fieldLength, multiline = true, onEscape, onFocusChange } = props
  const { largest, smallest } = props.letters
  const board = useBoardDocument()
  const words = useWords()
  const mayEdit = props.mayEdit ?? board.mayEdit
  const element = useRef<HTMLTextAreaElement>(null)
  const fullId = useId()
  const [isFull, setFull] = useState(false)
  const { wrote, left } = useTellWriting(root)

  const arrange = useCallback(() => {
    if (!element.current) return
    if (fit === 'box') fitLetters(element.current, { largest, smallest })
    else growToText(element.current)
  }, [fit, largest, smallest])

  useLayoutEffect(() => {
    if (!element.current) return
    const binding = bindText(element.current, text, {
      mayEdit,
      maxLength,
      onChange: ({ length, byMe }) => {
        arrange()
        setFull(mayEdit && length >= maxLength)
        if (byMe) wrote()
      },
    })
    arrange()
    return binding.destroy
  }, [text, mayEdit, maxLength, arrange, wrote])

  useLayoutEffect(() => {
    if (!element.current) return
    const field = element.current
    let width = field.clientWidth
    const observer = new ResizeObserver(() => {
      if (fit === 'page' && field.clientWidth === width) return
      width = field.clientWidth
      arrange()
    })
    observer.observe(field)
    // Letters of another face have other widths.
    void document.fonts?.ready.then(arrange)
    return () => observer.disconnect()
  }, [fit, arrange])

  useEffect(() => {
    if (props.autoFocus) element.current?.focus()
  }, [props.autoFocus])

  useKeysOf(element, { multiline, onEscape })

  return (
    <>
      <textarea
        ref={element}
        id={props.id}
        rows={1}
        lang="da"
        spellCheck
        aria-label={props.label}
        aria-describedby={[props.describedBy, isFull ? fullId : null].filter(Boolean).join(' ') || undefined}
        placeholder={mayEdit ? props.placeholder : undefined}
        readOnly={!mayEdit}
        maxLength={maxLength}
        inputMode={props.inputMode}
        enterKeyHint={multiline ? 'enter' : 'done'}
        onScroll={(event) => showWhetherMore(event.currentTarget)}
        onKeyDown={props.onKeyDown}
        onFocus={() => onFocusChange?.(true)}
        onBlur={() => {
          left()
          onFocusChange?.(false)
        }}
      />
      <WritingBadge root={root} />
      {isFull && (
        <output className="shared-text-full" id={fullId}>
          {words('fields.full')}
        </output>
      )}
    </>
  )
}

/**
 * Listens on the element itself: the canvas around it listens on its own container, which a key reaches before it reaches React. Keys
 * with Alt, Tab and Escape go on, for moving about.
 */
function useKeysOf(
  element: React.RefObject<HTMLTextAreaElement | null>,
  { multiline, onEscape }: { multiline: boolean; onEscape: (() => void) | undefined },
) {
  useEffect(() => {
    const field = element.current
    if (!field) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return
      if (event.key === 'Escape') {
        field.blur()
        onEscape?.()
      }
      if (event.key === 'Enter' && !multiline) event.preventDefault()
      if (event.key !== 'Tab' && event.key !== 'Escape' && !event.altKey) event.stopPropagation()
    }
    field.addEventListener('keydown', onKeyDown)
    return () => field.removeEventListener('keydown', onKeyDown)
  }, [element, multiline, onEscape])
}
