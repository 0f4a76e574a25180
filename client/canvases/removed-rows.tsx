import { History } from 'lucide-react'
import type { List } from '../../shared/canvases/canvas.ts'
import { cellString, type Row } from '../../shared/document/rows.ts'
import { useWords } from '../i18n/use-words.ts'
import { Menu, MenuItem, MenuLabel } from '../ui/menu.tsx'
import type { RowActs } from './use-row-acts.ts'
import { useRows } from './use-rows.ts'
import './removed-rows.css'

const shownLetters = 60

/** The way back for rows that were removed with something written in them. */
export function RemovedRows({ list, acts }: { list: List; acts: RowActs }) {
  const words = useWords()
  const gone = useRows(list)
    .filter((row) => row.isGone)
    .map((row) => ({ row, says: firstWords(list, row) }))
    .filter(({ says }) => says !== '')
  if (gone.length === 0) return null
  const label = words('fields.removedRows', { count: gone.length })
  return (
    <Menu
      align="start"
      label={label}
      trigger={
        <button type="button" className="canvas-removed-rows">
          <History aria-hidden="true" />
          {label}
        </button>
      }
    >
      <MenuLabel>{words('fields.bringBack')}</MenuLabel>
      {gone.map(({ row, says }) => (
        <MenuItem key={row.id} onSelect={() => acts.bringBack(row.id)}>
          {says}
        </MenuItem>
      ))}
    </Menu>
  )
}

function firstWords(list: List, row: Row): string {
  const text = list.cells.map(({ id }) => cellString(row, id).trim()).find(Boolean) ?? ''
  return text.length > shownLetters ? `${text.slice(0, shownLetters).trimEnd()} …` : text
}
