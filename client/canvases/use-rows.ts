import { useEffect, useState } from 'react'
import type { Canvas, List } from '../../shared/canvases/canvas.ts'
import type { CanvasLayout } from '../../shared/canvases/lay-out-canvas.ts'
import { layOutBoard } from '../../shared/document/lay-out-board.ts'
import { rowsOf } from '../../shared/document/layout.ts'
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

/** Where the canvas's parts stand with the rows that there are now. */
export function useCanvasLayout(canvas: Canvas): CanvasLayout {
  const { doc } = useBoardDocument()
  const [layout, setLayout] = useState(() => layOutBoard(canvas, doc))
  useEffect(() => {
    const refresh = () => setLayout(layOutBoard(canvas, doc))
    refresh()
    for (const { id } of canvas.lists) rowsOf(doc, id).observeDeep(refresh)
    return () => {
      for (const { id } of canvas.lists) rowsOf(doc, id).unobserveDeep(refresh)
    }
  }, [canvas, doc])
  return layout
}
