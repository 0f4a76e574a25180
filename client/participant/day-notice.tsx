import type { ReactNode } from 'react'
import './day-notice.css'

/** One line under the header: what somebody has done to the room, and what one may do about it. Said aloud by who shows it. */
export function DayNotice({ icon, children, actions }: { icon: ReactNode; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="day-notice">
      <span className="day-notice-icon" aria-hidden="true">
        {icon}
      </span>
      <p className="day-notice-text">{children}</p>
      {actions && <div className="day-notice-actions">{actions}</div>}
    </div>
  )
}
