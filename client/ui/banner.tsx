import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './banner.css'

/** Something to know before going on, where it matters. `bad` and `warn` are read aloud at once. */
export function Banner({
  tone = 'plain',
  icon,
  children,
  actions,
  className,
}: {
  tone?: 'plain' | 'good' | 'warn' | 'bad'
  icon?: ReactNode
  children: ReactNode
  actions?: ReactNode
  className?: string
}) {
  const urgent = tone === 'bad' || tone === 'warn'
  return (
    <div className={classNames('banner', `banner-${tone}`, className)} role={urgent ? 'alert' : 'status'}>
      {icon}
      <div className="banner-text">{children}</div>
      {actions && <div className="banner-actions">{actions}</div>}
    </div>
  )
}
