import { classNames } from './class-names.ts'
import { initials } from './initials.ts'
import { nameColour } from './name-colour.ts'
import './avatar.css'

/** A person as two letters on their colour; the name is read aloud and shown when the pointer rests. */
export function Avatar({
  name,
  colour,
  size = 'normal',
  className,
}: {
  name: string
  colour: number | null
  size?: 'small' | 'normal'
  className?: string
}) {
  return (
    <span
      className={classNames('avatar', size === 'small' && 'avatar-small', className)}
      style={{ backgroundColor: nameColour(colour) }}
      title={name}
    >
      <span aria-hidden="true">{initials(name)}</span>
      <span className="unseen">{name}</span>
    </span>
  )
}
