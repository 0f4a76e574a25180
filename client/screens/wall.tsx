/** The frame of everything that hangs on a wall: its letters, its title, a screen that stays awake. */
import type { CSSProperties, ReactNode } from 'react'
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
