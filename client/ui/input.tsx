import type { InputHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names.ts'
import { useFieldAttributes } from './field.tsx'

export interface InputProps extends InputHTMLAttributes<HTMLInputElement> {
  ref?: Ref<HTMLInputElement>
}

/** One line of text. Inside a `Field` it finds its label by itself. */
export function Input({ className, ...rest }: InputProps) {
  const attributes = useFieldAttributes()
  return <input {...attributes} {...rest} className={classNames('control', className)} />
}
