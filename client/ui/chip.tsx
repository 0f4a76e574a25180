import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { nameColour } from './name-colour.ts'
import './chip.css'

/** A name with its colour. The colour is a help for the eye; the name says it all. `colour` is an index, null: neutral. */
export function Chip({
  colour,
  children,
  className,
}: {
  colour: number | null
  children: ReactNode
  className?: string
}) {
  return (
    <span className={classNames('chip', className)}>
      <ColourDot colour={colour} />
      <span className="chip-name">{children}</span>
    </span>
  )
}

export function ColourDot({ colour }: { colour: number | null }) {
  return <span className="colour-dot" style={{ backgroundColor: nameColour(colour) }} aria-hidden="true" />
}
