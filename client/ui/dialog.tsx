import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { useRef, type ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import './dialog.css'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** One sentence under the title: what this is about. */
  text?: ReactNode
  children?: ReactNode
  /** The buttons, the main one last. */
  actions?: ReactNode
  wide?: boolean
}

/** Something to decide or fill in before going on. Escape and the cross close it; the focus goes back to where it was. */
export function Dialog({ open, onOpenChange, title, text, children, actions, wide = false }: DialogProps) {
  const words = useWords()
  const cameFrom = useRef<Element | null>(null)
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="dialog-veil" />
        <Primitive.Content
          className={classNames('dialog', wide && 'dialog-wide')}
          onOpenAutoFocus={(event) => {
            cameFrom.current = document.activeElement
            focusFirstControl(event)
          }}
          onCloseAutoFocus={(event) => {
            // Left to itself it looks for a trigger, and none of ours has one.
            event.preventDefault()
            if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
          }}
          {...(text ? {} : { 'aria-describedby': undefined })}
        >
          <header className="dialog-head">
            <Primitive.Title className="dialog-title">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton label={words('common.close')} icon={<X />} className="dialog-close" />
            </Primitive.Close>
          </header>
          {text && <Primitive.Description className="dialog-text">{text}</Primitive.Description>}
          {children}
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** Not the cross, which would come first: its hint opens with the focus and takes the first Escape for itself. */
function focusFirstControl(event: Event): void {
  event.preventDefault()
  if (!(event.currentTarget instanceof HTMLElement)) return
  const control = event.currentTarget.querySelector<HTMLElement>('input, textarea, select')
  ;(control ?? event.currentTarget).focus()
}
