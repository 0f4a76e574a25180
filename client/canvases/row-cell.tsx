import type { KeyboardEvent } from 'react'
import * as Y from 'yjs'
import type { Cell, LetterSizes, List } from '../../shared/canvases/canvas.ts'
import { cellString, requireCell, type Row } from '../../shared/document/rows.ts'
import { cellRoot } from '../../shared/document/text-roots.ts'
import { useMayWriteIn } from '../fields/board-document.tsx'
import { SharedText } from '../fields/shared-text.tsx'

/** One cell to write in. A row that came without this cell's text gets it when somebody goes there to write. */
export function RowCell(props: {
  list: List
  row: Row
  cell: Cell
  label: string
  describedBy: string
  id?: string
  className?: string
  fit: 'box' | 'page'
  letters: LetterSizes
  still?: boolean
  onKeyDown?: (event: KeyboardEvent) => void
  onFocusChange?: (isFocused: boolean) => void
}) {
  const { list, row, cell, fit, ...rest } = props
  const mayEdit = useMayWriteIn(list.id)
  const text = row.map.get(cell.id)
  if (!(text instanceof Y.Text)) {
    return (
      <textarea
        className="shared-text-missing"
        id={props.id}
        aria-label={props.label}
        readOnly
        value={cellString(row, cell.id)}
        onFocus={() => mayEdit && requireCell(row, cell.id)}
      />
    )
  }
  return (
    <SharedText
      {...rest}
      text={text}
      root={cellRoot(list.id, row.id, cell.id)}
      multiline={cell.kind === 'text'}
      inputMode={cell.kind === 'minutes' ? 'numeric' : 'text'}
      fit={fit}
      mayEdit={mayEdit}
    />
  )
}
