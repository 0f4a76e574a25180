import { Plus } from 'lucide-react'
import { useId, useRef } from 'react'
import type { List } from '../../shared/canvases/canvas.ts'
import { sumOfMinutes, type ListLayout } from '../../shared/canvases/lay-out-canvas.ts'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { cellString } from '../../shared/document/rows.ts'
import { useMayWriteIn } from '../fields/board-document.tsx'
import { useWords } from '../i18n/use-words.ts'
import { AtPart } from './board-extras.tsx'
import { boxStyle } from './box-style.ts'
import { CanvasRow } from './canvas-row.tsx'
import { RemovedRows } from './removed-rows.tsx'
import { useRowActs } from './use-row-acts.ts'
import { useRows } from './use-rows.ts'

/** Rows to write in, with the names of their cells above and the button that adds one below. */
export function CanvasList(props: {
  list: List
  layout: ListLayout
  language: Language
  still: boolean
  onFocusChange: (isFocused: boolean) => void
}) {
  const { list, layout, language, still, onFocusChange } = props
  const mayEdit = useMayWriteIn(list.id)
  const words = useWords()
  const listElement = useRef<HTMLOListElement>(null)
  const acts = useRowActs(list, listElement)
  const id = useId()
  const rows = useRows(list).filter((row) => !row.isGone)
  const sum = sumOfMinutes(
    list.cells,
    rows.map((row) => Object.fromEntries(list.cells.map((cell) => [cell.id, cellString(row, cell.id)]))),
  )
  const promptId = (cellId: string) => `${id}-${cellId}`
  return (
    <>
      {list.cells.map((cell, index) => (
        <div key={cell.id} className="canvas-cell-head" style={boxStyle(layout.heads[index]!)}>
          <span style={{ fontSize: list.cellHead.nameSize }}>{cell.name[language]}</span>
          <p
            id={promptId(cell.id)}
            className={list.cellHead.showsPrompt ? '' : 'unseen'}
            style={{ fontSize: list.cellHead.promptSize }}
          >
            {cell.prompt[language]}
          </p>
        </div>
      ))}
      {!still && (
        <div className="canvas-list-part" data-part={list.id} style={boxStyle(layout.box)}>
          <AtPart partId={list.id} shownOn="canvas" />
        </div>
      )}
      <ol className="canvas-rows" aria-label={list.name[language]} ref={listElement}>
        {rows.map((row, index) => {
          const place = layout.rows.find((one) => one.id === row.id)
          if (!place) return null
          return (
            <CanvasRow
              key={row.id}
              list={list}
              row={row}
              place={place}
              number={index + 1}
              isLast={index === rows.length - 1}
              language={language}
              still={still}
              promptId={promptId}
              acts={acts}
              onFocusChange={onFocusChange}
            />
          )
        })}
      </ol>
      <div className="canvas-list-foot" style={boxStyle(layout.foot)}>
        {mayEdit && !still && rows.length < limits.rows && (
          <button type="button" className="canvas-add-row" onClick={() => acts.add()}>
            <Plus aria-hidden="true" />
            {words('fields.addRow', { row: list.rowName[language] })}
          </button>
        )}
        {mayEdit && !still && <RemovedRows list={list} acts={acts} />}
        {sum !== null && <span className="canvas-sum">{words('fields.minutesInAll', { count: sum })}</span>}
      </div>
    </>
  )
}
