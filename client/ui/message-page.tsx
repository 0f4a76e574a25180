import type { ReactNode } from 'react'
import { Page } from './page.tsx'
import './message-page.css'

/** A whole page that says one thing, and what to do next. */
export function MessagePage({
  title,
  text,
  figure,
  header,
  actions,
  children,
}: {
  title: string
  text: ReactNode
  figure?: ReactNode
  header?: ReactNode
  actions?: ReactNode
  /** What it is about, below. */
  children?: ReactNode
}) {
  return (
    <Page title={title} header={header} width="narrow" className="message-page">
      {figure && (
        <div className="message-page-figure" aria-hidden="true">
          {figure}
        </div>
      )}
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {actions && <div className="message-page-actions">{actions}</div>}
      {children}
    </Page>
  )
}
