import { useEffect, useState } from 'react'
import type { Canvas, List } from '../../shared/canvases/canvas.ts'
import type { CanvasLayout } from '../../shared/canvases/lay-out-canvas.ts'
import { layOutBoard } from '../../shared/document/lay-out-board.ts'
import { fieldOf, rowsOf } from '../../shared/document/layout.ts'
import { readRows, type Row } from '../../shared/document/rows.ts'
import { useBoardDocument } from '../fields/board-document.tsx'

/** The list's rows in order, the removed ones too, as they are now. */
export function useRows(list: List): Row[] {
  const { doc } = useBoardDocument()
  const [rows, setRows] = useState(() => readRows(doc, list.id))
  useEffect(() => {
    const refresh = () => setRows(readRows(doc, list.id))
    refresh()
    rowsOf(doc, list.id).observeDeep(refresh)
    return () => rowsOf(doc, list.id).unobserveDeep(refresh)
  }, [doc, list])
  return rows
}

/** Where the canvas's parts stand with what is written now. */
export function useCanvasLayout(canvas: Canvas): CanvasLayout {
  const { doc } = useBoardDocument()
  const [layout, setLayout] = useState(() => layOutBoard(canvas, doc))
  useEffect(() => {
    const refresh = () => setLayout(layOutBoard(canvas, doc))
    refresh()
    const growing = canvas.fields.filter(({ grows }) => grows).map(({ id }) => fieldOf(doc, id))
    const lists = canvas.lists.map(({ id }) => rowsOf(doc, id))
    for (const text of growing) text.observe(refresh)
    for (const rows of lists) rows.observeDeep(refresh)
    return () => {
      for (const text of growing) text.unobserve(refresh)
      for (const rows of lists) rows.unobserveDeep(refresh)
    }
  }, [canvas, doc])
  return layout
}
