import { ChevronDown } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import './remote-section.css'

/** A part of the remote that is opened when it is needed; its head says how things stand. */
export function RemoteSection({
  icon,
  title,
  state,
  isOn = false,
  children,
}: {
  icon: ReactNode
  title: string
  /** A word on how it stands now. */
  state?: string | false | null
  isOn?: boolean
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="remote-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="remote-section-icon" aria-hidden="true">
          {icon}
        </span>
        <span className="remote-section-title">{title}</span>
        {state && <span className={classNames('remote-section-state', isOn && 'remote-section-on')}>{state}</span>}
        <ChevronDown className="remote-section-arrow" aria-hidden="true" />
      </summary>
      {isOpen && <div className="remote-section-body">{children}</div>}
    </details>
  )
}
