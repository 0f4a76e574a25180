import type { KeyboardEvent } from 'react'
import type { Cell, List } from '../../shared/canvases/canvas.ts'
import type { RowLayout } from '../../shared/canvases/lay-out-canvas.ts'
import type { Language } from '../../shared/languages.ts'
import type { Row } from '../../shared/document/rows.ts'
import { rowItem } from '../../shared/document/votes.ts'
import { useMayWriteIn } from '../fields/board-document.tsx'
import { useWords } from '../i18n/use-words.ts'
import { VotesAt } from '../votes/votes-at.tsx'
import { AtRow } from './board-extras.tsx'
import { boxStyle } from './box-style.ts'
import { RowCell } from './row-cell.tsx'
import { RowMenu } from './row-menu.tsx'
import type { RowActs } from './use-row-acts.ts'

export interface CanvasRowProps {
  list: List
  row: Row
  place: RowLayout
  /** Its place among the rows, from 1. */
  number: number
  isLast: boolean
  language: Language
  still: boolean
  promptId: (cellId: string) => string
  acts: RowActs
  onFocusChange: (isFocused: boolean) => void
}

export function CanvasRow(props: CanvasRowProps) {
  const { list, row, place, number, isLast, language, still, promptId, acts, onFocusChange } = props
  const mayEdit = useMayWriteIn(list.id)
  const words = useWords()
  /** Alt with an arrow moves the row, from any of its cells. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayEdit || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    acts.move(row.id, event.key === 'ArrowUp' ? -1 : 1)
  }
  const label = (cell: Cell) =>
    words('fields.cellOfRow', { cell: cell.name[language], row: list.rowName[language], number })
  return (
    <li className="canvas-row" data-row={row.id} style={boxStyle(place.box)}>
      <span className="canvas-row-number" aria-hidden="true">
        {number}
      </span>
      {list.cells.map((cell, index) => (
        <div
          key={cell.id}
          className={`canvas-cell canvas-cell-${cell.kind}`}
          style={boxStyle(relativeTo(place, index))}
        >
          <RowCell
            list={list}
            row={row}
            cell={cell}
            label={label(cell)}
            describedBy={promptId(cell.id)}
            fit="box"
            letters={list.letters}
            still={still}
            onKeyDown={onKeyDown}
            onFocusChange={onFocusChange}
          />
        </div>
      ))}
      <VotesAt item={rowItem(list.id, row.id)} shownOn="canvas" />
      {!still && <AtRow listId={list.id} rowId={row.id} shownOn="canvas" />}
      {mayEdit && !still && (
        <RowMenu list={list} rowId={row.id} number={number} isLast={isLast} language={language} acts={acts} />
      )}
    </li>
  )
}

function relativeTo({ box, cells }: RowLayout, index: number) {
  const cell = cells[index]!
  return { ...cell, x: cell.x - box.x, y: cell.y - box.y }
}
