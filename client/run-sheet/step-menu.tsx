import { ArrowDown, ArrowUp, Copy, EllipsisVertical, Plus, Trash2 } from 'lucide-react'
import { useWords } from '../i18n/use-words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import type { StepHandling } from './use-step-handling.ts'
import type { Step } from '../../shared/facilitation/run-sheet.ts'

/** What can be done to one step. `number` from 1. */
export function StepMenu(props: {
  step: Step
  number: number
  isLast: boolean
  isFull: boolean
  handling: StepHandling
}) {
  const { step, number, isLast, isFull, handling } = props
  const words = useWords()
  const label = words('runSheet.menuOf', { number })
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={<EllipsisVertical aria-hidden="true" />} className="step-menu" />}
    >
      <MenuItem icon={<ArrowUp />} disabled={number === 1} onSelect={() => void handling.move(step, -1)}>
        {words('runSheet.moveUp')}
      </MenuItem>
      <MenuItem icon={<ArrowDown />} disabled={isLast} onSelect={() => void handling.move(step, 1)}>
        {words('runSheet.moveDown')}
      </MenuItem>
      <MenuItem icon={<Plus />} disabled={isFull} onSelect={() => handling.add(number)}>
        {words('runSheet.addBelow')}
      </MenuItem>
      <MenuItem icon={<Copy />} disabled={isFull} onSelect={() => handling.duplicate(step, number)}>
        {words('runSheet.duplicate')}
      </MenuItem>
      <MenuItem icon={<Trash2 />} danger onSelect={() => void handling.remove(step, number - 1)}>
        {words('runSheet.remove')}
      </MenuItem>
    </Menu>
  )
}
