import { Plus } from 'lucide-react'
import { useId, useRef } from 'react'
import type { List } from '../../shared/canvases/canvas.ts'
import { readMinutes } from '../../shared/canvases/read-minutes.ts'
import { cellString, type Row } from '../../shared/document/rows.ts'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { useMayWriteIn } from '../fields/board-document.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { AtPart } from './board-extras.tsx'
import { FormRow } from './form-row.tsx'
import { RemovedRows } from './removed-rows.tsx'
import { useRowActs } from './use-row-acts.ts'
import { useRows } from './use-rows.ts'

/** The rows of a list, each a group of fields. */
export function FormList({ list, language }: { list: List; language: Language }) {
  const mayEdit = useMayWriteIn(list.id)
  const words = useWords()
  const rowsElement = useRef<HTMLOListElement>(null)
  const acts = useRowActs(list, rowsElement)
  const rows = useRows(list).filter((row) => !row.isGone)
  const id = useId()
  const sum = sumOf(list, rows)
  const row = list.rowName[language]
  return (
    <div className="form-list" data-part={list.id}>
      <AtPart partId={list.id} shownOn="form" />
      <ol className="form-rows" ref={rowsElement} aria-label={list.name[language]}>
        {rows.map((one, index) => (
          <FormRow
            key={one.id}
            list={list}
            row={one}
            number={index + 1}
            isLast={index === rows.length - 1}
            language={language}
            acts={acts}
            idPrefix={`${id}-${one.id}`}
          />
        ))}
      </ol>
      {sum !== null && <p className="form-sum">{words('fields.minutesInAll', { count: sum })}</p>}
      {mayEdit && (
        <div className="form-list-acts">
          {rows.length < limits.rows ? (
            <Button icon={<Plus aria-hidden="true" />} onClick={() => acts.add()}>
              {words('fields.addRow', { row })}
            </Button>
          ) : (
            <p>{words('fields.noMoreRows', { count: limits.rows })}</p>
          )}
          <RemovedRows list={list} acts={acts} />
        </div>
      )}
    </div>
  )
}

function sumOf(list: List, rows: readonly Row[]): number | null {
  const cell = list.cells.find(({ kind }) => kind === 'minutes')
  if (!cell) return null
  const numbers = rows.map((row) => readMinutes(cellString(row, cell.id))).filter((number) => number !== null)
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0)
}
