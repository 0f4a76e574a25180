import { ArrowDown, ArrowUp, EllipsisVertical, Plus, Trash2 } from 'lucide-react'
import type { List } from '../../shared/canvases/canvas.ts'
import type { Language } from '../../shared/languages.ts'
import { useWords } from '../i18n/use-words.ts'
import { Menu, MenuItem } from '../ui/menu.tsx'
import type { RowActs } from './use-row-acts.ts'
import './row-menu.css'

/** What can be done to one row. */
export function RowMenu(props: {
  list: List
  rowId: string
  /** From 1. */
  number: number
  isLast: boolean
  language: Language
  acts: RowActs
}) {
  const { list, rowId, number, isLast, language, acts } = props
  const words = useWords()
  const row = list.rowName[language]
  const label = words('fields.rowMenu', { row, number })
  return (
    <Menu
      label={label}
      trigger={
        <button type="button" className="row-menu-button" aria-label={label}>
          <EllipsisVertical aria-hidden="true" />
        </button>
      }
    >
      <MenuItem icon={<ArrowUp />} disabled={number === 1} onSelect={() => acts.move(rowId, -1)}>
        {words('fields.moveUp')}
      </MenuItem>
      <MenuItem icon={<ArrowDown />} disabled={isLast} onSelect={() => acts.move(rowId, 1)}>
        {words('fields.moveDown')}
      </MenuItem>
      <MenuItem icon={<Plus />} onSelect={() => acts.add(number - 1)}>
        {words('fields.addBelow', { row })}
      </MenuItem>
      <MenuItem icon={<Trash2 />} danger onSelect={() => acts.remove(rowId)}>
        {words('fields.removeRow', { row })}
      </MenuItem>
    </Menu>
  )
}
