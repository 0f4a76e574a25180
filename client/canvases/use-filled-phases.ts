import { useCallback, useSyncExternalStore } from 'react'
import type { Canvas } from '../../shared/canvases/canvas.ts'
import { boardTexts } from '../../shared/document/lay-out-board.ts'
import { fieldOf, rowsOf } from '../../shared/document/layout.ts'
import { useBoardDocument } from '../fields/board-document.tsx'

/** The phases in which something is written. */
export function useFilledPhases(canvas: Canvas): ReadonlySet<string> {
  const { doc } = useBoardDocument()
  const subscribe = useCallback(
    (listener: () => void) => {
      const texts = canvas.fields.map(({ id }) => fieldOf(doc, id))
      const lists = canvas.lists.map(({ id }) => rowsOf(doc, id))
      for (const text of texts) text.observe(listener)
      for (const rows of lists) rows.observeDeep(listener)
      return () => {
        for (const text of texts) text.unobserve(listener)
        for (const rows of lists) rows.unobserveDeep(listener)
      }
    },
    [canvas, doc],
  )
  // A string, because a snapshot has to be equal to itself while nothing changed.
  const snapshot = useSyncExternalStore(subscribe, () => {
    const { fields, rows } = boardTexts(canvas, doc)
    const filled = canvas.phases.filter(({ id }) => {
      const ownFields = canvas.fields.filter(({ phase }) => phase === id)
      const ownLists = canvas.lists.filter(({ phase }) => phase === id)
      return (
        ownFields.some((field) => fields[field.id]?.trim()) ||
        ownLists.some(({ id: list, cells }) => rows[list]?.some((row) => cells.some((cell) => row[cell.id]?.trim())))
      )
    })
    return filled.map(({ id }) => id).join(' ')
  })
  return new Set(snapshot.split(' '))
}
