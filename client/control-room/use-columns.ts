import { useLayoutEffect, useState, type RefObject } from 'react'
import { columnsFor, widthIn } from './columns-for.ts'

/** In rem, as in the style sheet. */
const rem = { gap: 0.75, underTheGrid: 1.25, leastWidth: 12.75, leastWidthForFingers: 17 } as const
/** From which width on a table is so large, and how high the words under its picture are then. */
const sizes = [
  { size: 'large', from: 28, words: 6.25 },
  { size: 'middle', from: 18, words: 5.5 },
  { size: 'small', from: 0, words: 4.25 },
] as const

export type TableSize = (typeof sizes)[number]['size']

interface Columns {
  columns: number
  size: TableSize
}

/** Measures how many columns of tables there is room for, and again whenever that changes: another window, the remote beside them. */
export function useColumns(list: RefObject<HTMLElement | null>, count: number): Columns {
  const [now, setNow] = useState<Columns>({ columns: 1, size: 'middle' })
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const measure = () => {
      const next = columnsIn(element, count)
      setNow((before) => (before.columns === next.columns && before.size === next.size ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [list, count])
  return now
}

function columnsIn(element: HTMLElement, count: number): Columns {
  const px = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const { width, top } = element.getBoundingClientRect()
  const room = {
    count,
    width,
    height: window.innerHeight - (top + window.scrollY) - rem.underTheGrid * px,
    gap: rem.gap * px,
    leastWidth: (matchMedia('(hover: none)').matches ? rem.leastWidthForFingers : rem.leastWidth) * px,
    wordsHeight: (tableWidth: number) => sizeOf(tableWidth / px).words * px,
  }
  const columns = columnsFor(room)
  return { columns, size: sizeOf(widthIn(columns, room) / px).size }
}

/** On a phone, where they are a list, the picture is a small part of the table's width. */
function sizeOf(widthRem: number) {
  const isList = matchMedia('(max-width: 40rem)').matches
  return sizes.find(({ from }) => widthRem >= from && !isList) ?? sizes[2]
}
