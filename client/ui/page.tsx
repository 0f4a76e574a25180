import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import { usePageTitle } from './use-page-title.ts'
import './page.css'

/** The frame of a page: a way past the header, the header, and one `main`. */
export function Page({
  title,
  header,
  footer,
  width = 'normal',
  children,
  className,
}: {
  /** For the browser's tab and for screen readers; the page's `h1` stands in its content. */
  title: string
  header?: ReactNode
  footer?: ReactNode
  width?: 'narrow' | 'normal' | 'full'
  children: ReactNode
  className?: string
}) {
  const words = useWords()
  const main = useRef<HTMLElement>(null)
  usePageTitle(title)
  useEffect(() => {
    // Whoever came by a link inside the app starts at the top of the new page, also with a keyboard or a screen reader. The first
    // page of all starts where browsers start.
    const { dataset } = document.documentElement
    const isFirst = dataset['entered'] === undefined
    dataset['entered'] = ''
    if (!isFirst && document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="page">
      <a className="page-skip" href="#content">
        {words('common.skipToContent')}
      </a>
      {header}
      <main id="content" ref={main} tabIndex={-1} className={classNames('page-main', `page-${width}`, className)}>
        {children}
      </main>
      {footer}
    </div>
  )
}
