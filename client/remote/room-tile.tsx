import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from '../ui/class-names.ts'

interface Given extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title'> {
  icon: ReactNode
  title: string
  /** What it does; while it is on, who switched it on and when. */
  hint: string | null
  isOn?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A large button for something that the whole room notices. */
export function RoomTile({ icon, title, hint, isOn = false, ...rest }: Given) {
  return (
    <button type="button" {...rest} className={classNames('remote-tile', isOn && 'remote-tile-on')}>
      <span className="remote-tile-icon" aria-hidden="true">
        {icon}
      </span>
      <span className="remote-tile-title">{title}</span>
      {hint && <span className="remote-tile-hint">{hint}</span>}
    </button>
  )
}
