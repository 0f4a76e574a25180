import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import './button.css'

export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger'
export type ButtonSize = 'small' | 'normal' | 'large'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one thing to do here. `quiet`: the others. `plain`: as little as a link. `danger`: can't be undone. */
  look?: ButtonLook
  size?: ButtonSize
  icon?: ReactNode
  /** Something is under way: the button waits and says so, but stays where the focus is. */
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

export const buttonClass = (look: ButtonLook, size: ButtonSize, more?: string) =>
  classNames('button', `button-${look}`, size !== 'normal' && `button-${size}`, more)

export function Button({
  look = 'quiet',
  size = 'normal',
  icon,
  busy,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(look, size, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="button-spinner" aria-hidden="true" /> : icon}
      {children}
    </button>
  )
}
