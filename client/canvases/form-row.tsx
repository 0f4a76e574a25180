import type { KeyboardEvent } from 'react'
import type { List } from '../../shared/canvases/canvas.ts'
import type { Row } from '../../shared/document/rows.ts'
import { rowItem } from '../../shared/document/votes.ts'
import type { Language } from '../../shared/languages.ts'
import { useMayWriteIn } from '../fields/board-document.tsx'
import { useWords } from '../i18n/use-words.ts'
import { VotesAt } from '../votes/votes-at.tsx'
import { AtRow } from './board-extras.tsx'
import { RowCell } from './row-cell.tsx'
import { RowMenu } from './row-menu.tsx'
import type { RowActs } from './use-row-acts.ts'

/** One row as a group of labelled fields. */
export function FormRow(props: {
  list: List
  row: Row
  /** From 1. */
  number: number
  isLast: boolean
  language: Language
  acts: RowActs
  idPrefix: string
}) {
  const { list, row, number, isLast, language, acts, idPrefix } = props
  const mayEdit = useMayWriteIn(list.id)
  const words = useWords()
  const rowName = list.rowName[language]
  const title = `${rowName.slice(0, 1).toUpperCase()}${rowName.slice(1)} ${number}`
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayEdit || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    acts.move(row.id, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className="form-row" data-row={row.id}>
      <fieldset>
        <legend>{title}</legend>
        <AtRow listId={list.id} rowId={row.id} shownOn="form" />
        <div className="form-cells">
          {list.cells.map((cell) => {
            const id = `${idPrefix}-${cell.id}`
            return (
              <div key={cell.id} className={`form-field form-field-${cell.kind}`}>
                <div className="form-label">
                  <label htmlFor={id}>{cell.name[language]}</label>
                  {/* Seen once is enough; read out with each. */}
                  <p id={`${id}-prompt`} className={number === 1 ? '' : 'unseen'}>
                    {cell.prompt[language]}
                  </p>
                </div>
                <RowCell
                  id={id}
                  list={list}
                  row={row}
                  cell={cell}
                  label={words('fields.cellOfRow', { cell: cell.name[language], row: rowName, number })}
                  describedBy={`${id}-prompt`}
                  fit="page"
                  letters={list.letters}
                  className="form-text"
                  onKeyDown={onKeyDown}
                />
              </div>
            )
          })}
        </div>
        <VotesAt item={rowItem(list.id, row.id)} shownOn="form" />
      </fieldset>
      {mayEdit && (
        <RowMenu list={list} rowId={row.id} number={number} isLast={isLast} language={language} acts={acts} />
      )}
    </li>
  )
}
