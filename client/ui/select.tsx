import type { SelectHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { useFieldAttributes } from './field.tsx'

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children'> {
  options: readonly { value: string; label: string }[]
}

/** The browser's own list: it opens as the device's people are used to. */
export function Select({ options, className, ...rest }: SelectProps) {
  const attributes = useFieldAttributes()
  return (
    <select {...attributes} {...rest} className={classNames('control', className)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
