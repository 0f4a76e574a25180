/** The frame of everything that hangs on a wall: its letters, its title, a screen that stays awake. */
import type { CSSProperties, ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import { Page } from '../ui/page.tsx'
import { smallestLetterCss } from './letter-rule.ts'
import { useAwakeScreen } from './use-awake-screen.ts'
import './wall.css'

const letters = { '--letter': smallestLetterCss } as CSSProperties

/** A page that is all wall. */
export function Wall({ title, children }: { title: string; children: ReactNode }) {
  useAwakeScreen()
  return (
    <div className="wall" style={letters}>
      <Page title={title} width="full" className="wall-main">
        {children}
      </Page>
    </div>
  )
}

/** What fills the wall: a sheet of its own, which another one may be faded over. */
export function WallPage({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames('wall-page', className)}>{children}</div>
}
