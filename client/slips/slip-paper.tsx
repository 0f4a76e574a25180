import { Trash2 } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { bounds } from '../../shared/facilitation/bounds.ts'
import { growToText } from '../fields/fit-letters.ts'
import { useWords } from '../i18n/use-words.ts'
import { IconButton } from '../ui/icon-button.tsx'

/** From how many letters before the end it is said how many are left. */
const warnAt = 60
const unprintable = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A slip that is one's own to write in. What one is typing is never changed from elsewhere. */
export function SlipPaper(props: {
  slipId: string
  text: string
  label: string
  placeholder: string
  readOnly?: boolean
  /** What is wrong with it, in words. */
  wrong?: string | null
  onWrite: (text: string) => void
  /** Left behind without a letter. */
  onEmpty?: () => void
  onRemove?: (() => void) | undefined
  removeLabel?: string
  /** Enter: on to the next. */
  onNext?: () => void
  onEscape?: () => void
}) {
  const {
    slipId,
    text,
    label,
    placeholder,
    readOnly = false,
    wrong,
    onWrite,
    onEmpty,
    onRemove,
    onNext,
    onEscape,
  } = props
  const words = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const element = useRef<HTMLTextAreaElement>(null)
  const noteId = useId()
  const shown = typed ?? text
  const left = bounds.slipLength - shown.length
  useLayoutEffect(() => {
    if (element.current) growToText(element.current)
  })
  useGrowWithWidth(element)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape?.()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onNext?.()
  }
  const say = wrong ?? (left <= warnAt ? words('slips.lettersLeft', { count: left }) : null)
  return (
    <li className="slip-paper" data-slip={slipId} data-wrong={wrong ? '' : undefined}>
      <textarea
        ref={element}
        rows={1}
        lang="da"
        spellCheck
        aria-label={label}
        aria-describedby={say ? noteId : undefined}
        placeholder={placeholder}
        readOnly={readOnly}
        maxLength={bounds.slipLength}
        enterKeyHint="next"
        value={shown}
        onChange={(event) => {
          const written = event.target.value.replaceAll(unprintable, ' ')
          setTyped(written)
          if (written.trim() !== '') onWrite(written)
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setTyped(text)}
        onBlur={() => {
          if (!readOnly && typed !== null && typed.trim() === '') onEmpty?.()
          setTyped(null)
        }}
      />
      {onRemove && !readOnly && (
        <IconButton
          className="slip-paper-remove"
          icon={<Trash2 />}
          label={props.removeLabel ?? label}
          onClick={onRemove}
        />
      )}
      {say && (
        <p id={noteId} className="slip-paper-note" role={wrong ? 'alert' : undefined}>
          {say}
        </p>
      )}
    </li>
  )
}

function useGrowWithWidth(element: React.RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const field = element.current
    if (!field) return
    let width = field.clientWidth
    const observer = new ResizeObserver(() => {
      if (field.clientWidth === width) return
      width = field.clientWidth
      growToText(field)
    })
    observer.observe(field)
    return () => observer.disconnect()
  }, [element])
}
