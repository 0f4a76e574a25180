import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './field.css'

export function Checkbox(props: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  disabled?: boolean
  className?: string
}) {
  const { checked, onChange, children, disabled = false, className } = props
  return (
    <label className={classNames('checkbox', className)}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
