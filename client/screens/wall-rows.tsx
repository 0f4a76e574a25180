import type { Cell, List } from '../../shared/canvases/canvas.ts'
import { sumOfMinutes } from '../../shared/canvases/lay-out-canvas.ts'
import { cellString, type Row } from '../../shared/document/rows.ts'
import { useRows } from '../canvases/use-rows.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import './wall-rows.css'

/** The rows of a list, each with what it is first and the rest named below it. Empty ones have nothing to show. */
export function WallRows({ list }: { list: List }) {
  const words = useWords()
  const { language } = useLanguage()
  const rows = useRows(list).filter((row) => !row.isGone && list.cells.some(({ id }) => cellString(row, id).trim()))
  const sum = sumOfMinutes(
    list.cells,
    rows.map((row) => Object.fromEntries(list.cells.map(({ id }) => [id, cellString(row, id)]))),
  )
  return (
    <>
      <ol className="wall-rows" aria-label={list.name[language]}>
        {rows.map((row, index) => (
          <WallRow key={row.id} list={list} row={row} number={index + 1} />
        ))}
      </ol>
      {sum !== null && rows.length > 0 && (
        <p className="wall-sum" data-whole="">
          {words('fields.minutesInAll', { count: sum })}
        </p>
      )}
    </>
  )
}

function WallRow({ list, row, number }: { list: List; row: Row; number: number }) {
  const { language } = useLanguage()
  const says = (cell: Cell) => cellString(row, cell.id).trim()
  const [first, ...others] = list.cells.filter(({ kind }) => kind !== 'minutes')
  const minutes = list.cells.find(({ kind }) => kind === 'minutes')
  return (
    <li className="wall-row">
      <span className="wall-row-number">{number}</span>
      <div className="wall-row-words" lang="da" data-written="">
        {first && <p className="wall-row-first">{says(first)}</p>}
        {others
          .filter((cell) => says(cell))
          .map((cell) => (
            <p key={cell.id}>
              <span className="wall-row-name">{cell.name[language]}</span> {says(cell)}
            </p>
          ))}
      </div>
      {minutes && says(minutes) && <span className="wall-row-minutes">{says(minutes)}</span>}
    </li>
  )
}
