import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { buttonClass, type ButtonLook, type ButtonSize } from './button.tsx'

export interface LinkButtonProps {
  href: string
  look?: ButtonLook
  size?: ButtonSize
  icon?: ReactNode
  className?: string
  children: ReactNode
  /** Leaves the page that is shown: a file, or a new window. */
  download?: boolean | string
  target?: '_blank'
}

/** Looks like a button, goes somewhere like a link. */
export function LinkButton({
  href,
  look = 'quiet',
  size = 'normal',
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  const classes = buttonClass(look, size, className)
  if (rest.download !== undefined || rest.target) {
    return (
      <a href={href} className={classes} {...rest}>
        {icon}
        {children}
      </a>
    )
  }
  return (
    <Link href={href} className={classes}>
      {icon}
      {children}
    </Link>
  )
}
