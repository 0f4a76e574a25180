import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from '../ui/class-names.ts'
import { useJustChanged } from './use-just-changed.ts'

interface Given extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title'> {
  icon: ReactNode
  title: string
  /** What it does; while it is on, what that means for the room. */
  hint: string
  /** While it is on: who switched it on, and when. */
  who?: string | null
  isOn?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A large button for something that the whole room notices. */
export function RoomTile({ icon, title, hint, who, isOn = false, onClick, ...rest }: Given) {
  const isNew = useJustChanged(isOn)
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isNew || undefined}
      onClick={isNew ? undefined : onClick}
      className={classNames('remote-tile', isOn && 'remote-tile-on')}
    >
      <span className="remote-tile-icon" aria-hidden="true">
        {icon}
      </span>
      <span className="remote-tile-title">{title}</span>
      <span className="remote-tile-hint">{hint}</span>
      {who && <span className="remote-tile-hint">{who}</span>}
    </button>
  )
}
