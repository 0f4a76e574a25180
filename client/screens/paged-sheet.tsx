/**
 * A text for a wall: in letters as large as all of it fits, never below the smallest; what doesn't fit then is turned to. While nobody
 * turns, the page that somebody writes on is shown.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useIsCurrentLayer } from './cross-fade.tsx'
import { letterScales } from './letter-rule.ts'
import { changeTop, spansOf } from './measure-sheet.ts'
import { pageAt, turnPages, type Span } from './turn-pages.ts'
import './paged-sheet.css'

/** Who turns the pages. */
export interface Paging {
  /** The page somebody has turned to, from 0; null: nobody has. */
  held: number | null
  /** Past the last page comes the first: for those who turn without seeing how many there are. */
  wraps?: boolean
  onPage: (page: number, pages: number) => void
}

/** Begins on a page of its own. */
export interface SheetPart {
  key: string
  content: ReactNode
}

interface Given {
  parts: readonly SheetPart[]
  paging: Paging
}

interface Laid {
  scale: number
  pages: Span[]
  /** Of what is marked as current. */
  currentTop: number
}

const notLaid: Laid = { scale: 1, pages: [{ top: 0, bottom: 0 }], currentTop: 0 }

export function PagedSheet({ parts, paging: { held, wraps = false, onPage } }: Given) {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [laid, setLaid] = useState<Laid>(notLaid)
  // Where somebody wrote last; before that, where the sheet itself says one is.
  const [newestTop, setNewestTop] = useState<number | null>(null)
  const isCurrent = useIsCurrentLayer()

  const lay = useCallback(() => {
    if (frame.current && sheet.current) setLaid(layOut(frame.current, sheet.current))
  }, [])
  useLayoutEffect(lay, [lay, parts.length])
  useEffect(() => {
    if (!frame.current || !sheet.current) return
    const sheetElement = sheet.current
    const resized = new ResizeObserver(lay)
    resized.observe(frame.current)
    const changed = new MutationObserver((changes) => {
      lay()
      const tops = changes.map((change) => changeTop(change, sheetElement.getBoundingClientRect().top))
      // A line that comes in between moves all that are below it: where it came is the first of them.
      const first = Math.min(...tops.filter((top) => top !== null))
      if (Number.isFinite(first)) setNewestTop(first)
    })
    changed.observe(sheetElement, { subtree: true, childList: true, characterData: true, characterDataOldValue: true })
    // Letters of another face have other widths.
    void document.fonts?.ready.then(lay)
    return () => {
      resized.disconnect()
      changed.disconnect()
    }
  }, [lay])

  const { pages } = laid
  const wanted = held ?? pageAt(pages, newestTop ?? laid.currentTop)
  const page = wraps ? wanted % pages.length : Math.min(wanted, pages.length - 1)
  const { top, bottom } = pages[page]!
  useEffect(() => {
    if (isCurrent) onPage(page, pages.length)
  }, [isCurrent, onPage, page, pages.length])

  return (
    <div ref={frame} className="wall-sheet" data-pages={pages.length}>
      <div
        ref={sheet}
        className="wall-sheet-flow"
        style={{
          fontSize: `calc(var(--letter) * ${laid.scale})`,
          transform: `translateY(${-top}px)`,
          clipPath: `inset(${top}px -1em calc(100% - ${bottom}px) -1em)`,
        }}
      >
        {parts.map(({ key, content }) => (
          <div key={key} className="wall-sheet-part">
            {content}
          </div>
        ))}
      </div>
    </div>
  )
}

function layOut(frame: HTMLElement, sheet: HTMLElement): Laid {
  const height = frame.clientHeight
  const before = sheet.style.fontSize
  const isOnePage = sheet.children.length === 1
  let scale: number = letterScales[letterScales.length - 1]!
  for (const tried of isOnePage ? letterScales : letterScales.slice(-1)) {
    scale = tried
    sheet.style.fontSize = `calc(var(--letter) * ${tried})`
    if (sheet.scrollHeight <= height) break
  }
  const { top } = sheet.getBoundingClientRect()
  const parts = [...sheet.children].filter((part) => part instanceof HTMLElement)
  const pages = parts.flatMap((part) => {
    const spans = spansOf(part, top, height)
    return spans.length > 0 ? turnPages(spans, height) : []
  })
  const current = sheet.querySelector('[aria-current]')?.getBoundingClientRect().top ?? top
  // What is shown is React's to set.
  sheet.style.fontSize = before
  return { scale, currentTop: current - top, pages: pages.length > 0 ? pages : notLaid.pages }
}
