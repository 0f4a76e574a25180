import type { ReactNode } from 'react'
import './empty-state.css'

/** Nothing here yet: says what will be here and what to do for it. */
export function EmptyState({
  figure,
  title,
  children,
  actions,
}: {
  figure?: ReactNode
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="empty-state">
      {figure && (
        <div className="empty-state-figure" aria-hidden="true">
          {figure}
        </div>
      )}
      <p className="empty-state-title">{title}</p>
      {children && <div className="empty-state-text">{children}</div>}
      {actions && <div className="empty-state-actions">{actions}</div>}
    </div>
  )
}
