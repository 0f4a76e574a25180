import type { CSSProperties, ReactNode } from 'react'
import { phaseColours } from '../canvases/phase-colours.ts'
import { useWords } from '../i18n/use-words.ts'
import { classNames } from '../ui/class-names.ts'

/** How most of what hangs on a wall is set: what it is about, the thing itself, and beside it what the room is at. */
export function WallFrame(props: {
  title: string
  /** A phase's number or letter. */
  sign?: string
  /** A phase's colour; without one the house's paper. */
  hue?: number | null
  prompt?: string
  /** Where it is from. */
  foot?: ReactNode
  pages?: { page: number; of: number }
  rail?: ReactNode
  className?: string
  children: ReactNode
}) {
  const { title, sign, hue, prompt, foot, pages, rail, className, children } = props
  const words = useWords()
  const colours: CSSProperties = hue === undefined ? {} : phaseColours(hue)
  return (
    <article className={classNames('wall-frame', className)} style={colours}>
      <header className="wall-head">
        {/* A sign that the name says already needs no place of its own (“I DO ART for”). */}
        {sign && !title.endsWith(` ${sign}`) && (
          <span className="wall-sign" aria-hidden="true">
            {sign}
          </span>
        )}
        <div>
          <h1>{title}</h1>
          {prompt && <p>{prompt}</p>}
        </div>
      </header>
      <div className="wall-body">{children}</div>
      <footer className="wall-foot">
        <p>{foot}</p>
        <output className="wall-pages">
          {pages && pages.of > 1 && words('screens.pageOf', { page: pages.page + 1, of: pages.of })}
        </output>
      </footer>
      {rail}
    </article>
  )
}
