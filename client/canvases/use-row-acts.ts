import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'
import type { List } from '../../shared/canvases/canvas.ts'
import { addRow, bringBackRow, livingRows, moveRow, removeRow } from '../../shared/document/rows.ts'
import { idFromBytes } from '../../shared/ids.ts'
import { useBoardDocument } from '../fields/board-document.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { useToast } from '../ui/toast.tsx'

export interface RowActs {
  /** Adds a row behind the one with this place, else last, and goes to its first cell. */
  add: (behind?: number) => void
  /** Moves the row by some places; it keeps the focus. */
  move: (rowId: string, by: number) => void
  moveTo: (rowId: string, to: number) => void
  /** Takes the row away, and offers to undo that. */
  remove: (rowId: string) => void
  bringBack: (rowId: string) => void
}

/** What can be done to the rows of a list, with where the focus goes and what is said. The rows are looked for in the element. */
export function useRowActs(list: List, listElement: RefObject<HTMLElement | null>): RowActs {
  const { doc } = useBoardDocument()
  const { language } = useLanguage()
  const words = useWords()
  const toast = useToast()
  const focusOn = useFocusOnRow(listElement)

  const add = useCallback(
    (behind?: number) => {
      const id = idFromBytes(crypto.getRandomValues(new Uint8Array(16)))
      addRow(doc, { listId: list.id, cells: list.cells, id, ...(behind === undefined ? {} : { at: behind + 1 }) })
      focusOn(id)
    },
    [doc, list, focusOn],
  )
  const moveTo = useCallback(
    (rowId: string, to: number) => {
      const rows = livingRows(doc, list.id)
      const from = rows.findIndex(({ id }) => id === rowId)
      if (from === -1 || to < 0 || to >= rows.length || to === from) return
      moveRow(doc, list.id, rowId, to)
    },
    [doc, list],
  )
  const move = useCallback(
    (rowId: string, by: number) => moveTo(rowId, livingRows(doc, list.id).findIndex(({ id }) => id === rowId) + by),
    [doc, list, moveTo],
  )
  const bringBack = useCallback(
    (rowId: string) => {
      bringBackRow(doc, list.id, rowId)
      focusOn(rowId)
    },
    [doc, list, focusOn],
  )
  const remove = useCallback(
    (rowId: string) => {
      const rows = livingRows(doc, list.id)
      const at = rows.findIndex(({ id }) => id === rowId)
      removeRow(doc, list.id, rowId)
      const neighbour = rows[at + 1] ?? rows[at - 1]
      if (neighbour) focusOn(neighbour.id)
      toast({
        text: words('fields.rowRemoved', { row: list.rowName[language], number: at + 1 }),
        action: { label: words('fields.undo'), act: () => bringBack(rowId) },
      })
    },
    [doc, list, focusOn, toast, words, language, bringBack],
  )
  return useMemo(() => ({ add, move, moveTo, remove, bringBack }), [add, move, moveTo, remove, bringBack])
}

/** Puts the focus into a row once it is on the screen: it is drawn only after the document has changed. */
function useFocusOnRow(listElement: RefObject<HTMLElement | null>): (rowId: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const row = listElement.current?.querySelector(`[data-row="${CSS.escape(wanted.current)}"]`)
    if (!row) return
    wanted.current = null
    row.querySelector('textarea')?.focus()
  })
  return useCallback((rowId: string) => {
    wanted.current = rowId
  }, [])
}
