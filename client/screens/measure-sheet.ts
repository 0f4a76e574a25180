/** What stands on a sheet that has been laid out: where its lines, notes and rows are, from its own top in px. */
import type { Span } from './turn-pages.ts'

/** What stays on one page, unless it is taller than it: notes, rows, the steps of a programme. */
const keptWhole = 'li, [data-whole]'

export function spansOf(part: HTMLElement, sheetTop: number, height: number): Span[] {
  const spans: Span[] = []
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof HTMLElement)) return NodeFilter.FILTER_ACCEPT
    if (!node.matches(keptWhole)) return NodeFilter.FILTER_SKIP
    const { top, bottom } = node.getBoundingClientRect()
    if (bottom - top > height) return NodeFilter.FILTER_SKIP
    spans.push({ top: top - sheetTop, bottom: bottom - sheetTop })
    return NodeFilter.FILTER_REJECT
  })
  while (walker.nextNode()) {
    for (const { top, bottom, width } of rectsOf(walker.currentNode)) {
      // An empty line takes room and says nothing: no page needs to begin with it.
      if (width > 0) spans.push({ top: top - sheetTop, bottom: bottom - sheetTop })
    }
  }
  return spans
}

/** What people have written, and not what the house says about it. */
const written = '[data-written]'

/** Where in the sheet somebody wrote: at the first letter that is another one. Null when it wasn't writing that changed. */
export function changeTop({ target, oldValue, addedNodes }: MutationRecord, sheetTop: number): number | null {
  if (target instanceof Text) {
    if (!target.parentElement?.closest(written)) return null
    const range = document.createRange()
    range.setStart(target, Math.min(firstDifference(oldValue ?? '', target.data), target.length))
    const rect = range.getClientRects()[0] ?? target.parentElement.getBoundingClientRect()
    return rect.top - sheetTop
  }
  const added = [...addedNodes].findLast(isWriting)
  const element = added instanceof Text ? added.parentElement : added
  return element instanceof Element && element.isConnected ? element.getBoundingClientRect().top - sheetTop : null
}

const isWriting = (node: Node): boolean =>
  node instanceof Element
    ? node.matches(written) || node.querySelector(written) !== null
    : node.parentElement?.closest(written) != null

function firstDifference(before: string, after: string): number {
  let at = 0
  while (at < before.length && at < after.length && before[at] === after[at]) at++
  // What was added last is in view when its own line is; a range behind the last letter has no place of its own.
  return Math.max(0, at - (at === after.length ? 1 : 0))
}

function rectsOf(node: Node): DOMRectList {
  const range = document.createRange()
  range.selectNodeContents(node)
  return range.getClientRects()
}
