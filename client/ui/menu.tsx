import { DropdownMenu as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { classNames } from './class-names.ts'
import './menu.css'

/** A list of things to do that opens under a button. */
export function Menu({
  trigger,
  label,
  children,
  align = 'end',
}: {
  trigger: ReactNode
  label?: string
  children: ReactNode
  align?: 'start' | 'end'
}) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className="menu"
          align={align}
          sideOffset={6}
          collisionPadding={8}
          {...(label ? { 'aria-label': label } : {})}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

export function MenuItem({
  icon,
  danger = false,
  disabled = false,
  onSelect,
  children,
}: {
  icon?: ReactNode
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}) {
  return (
    <Primitive.Item
      className={classNames('menu-item', danger && 'menu-item-danger')}
      disabled={disabled}
      onSelect={onSelect}
    >
      {icon}
      {children}
    </Primitive.Item>
  )
}

/** Goes somewhere. `download` fetches a file and stays on the page. */
export function MenuLink({
  icon,
  href,
  download,
  children,
}: {
  icon?: ReactNode
  href: string
  download?: boolean
  children: ReactNode
}) {
  return (
    <Primitive.Item className="menu-item" asChild>
      {download ? (
        <a href={href} download>
          {icon}
          {children}
        </a>
      ) : (
        <Link href={href}>
          {icon}
          {children}
        </Link>
      )}
    </Primitive.Item>
  )
}

/** One of several, of which one is chosen. */
export function MenuChoice<Value extends string>({
  value,
  options,
  onChange,
  label,
}: {
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  label: string
}) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <Primitive.RadioGroup value={value} onValueChange={choose} aria-label={label}>
      <Primitive.Label className="menu-label">{label}</Primitive.Label>
      {options.map((option) => (
        <Primitive.RadioItem key={option.value} value={option.value} className="menu-item menu-choice">
          {option.label}
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="menu-label">{children}</Primitive.Label>
}

export function MenuSeparator() {
  return <Primitive.Separator className="menu-separator" />
}
