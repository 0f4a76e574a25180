/**
 * Where a sheet that is taller than the wall is turned. Given are the things that must not be cut (lines of text, notes, rows), as spans
 * from the sheet's top in px; the answer is what each page shows of the sheet.
 *
 * Invariants (`tests/properties/turn-pages.test.ts`)
 * - Every span is on a page whole, unless it is taller than a page; then every part of it is on some page.
 * - No page is taller than the wall, and nothing is on two pages.
 * - The letters are not its business: it only turns, and never makes smaller.
 */
export interface Span {
  top: number
  bottom: number
}

/** A page may end so much earlier than it must, to end at a wider gap: between paragraphs, say. */
const mayEndAt = 0.7

/** From the top down. A sheet without anything on it is one empty page. */
export function turnPages(spans: readonly Span[], height: number): Span[] {
  const pages: Span[] = []
  if (height <= 0) return [{ top: 0, bottom: 0 }]
  let rest = spans.toSorted((a, b) => a.top - b.top)
  while (rest.length > 0) {
    const top = rest[0]!.top
    const end = Math.max(...rest.map(({ bottom }) => bottom))
    if (end - top <= height) {
      pages.push({ top, bottom: end })
      break
    }
    const cut = cutOf(rest, top, height)
    pages.push({ top, bottom: cut })
    rest = rest.flatMap((span) => (span.bottom <= cut ? [] : [{ top: Math.max(span.top, cut), bottom: span.bottom }]))
  }
  return pages.length > 0 ? pages : [{ top: 0, bottom: 0 }]
}

/** Which page the point is on; the last one that begins above it. */
export function pageAt(pages: readonly Span[], y: number): number {
  return Math.max(
    0,
    pages.findLastIndex(({ top }) => top <= y),
  )
}

interface Cut {
  at: number
  /** Room below it, up to what comes next. */
  gap: number
}

function cutOf(spans: readonly Span[], top: number, height: number): number {
  const cuts = cutsBetween(spans).filter(({ at }) => at > top && at <= top + height)
  const last = cuts.at(-1)
  // Something is taller than the wall.
  if (!last) return top + height
  const widest = cuts
    .filter(({ at }) => at >= top + height * mayEndAt)
    .reduce<Cut>((best, cut) => (cut.gap > best.gap + 1 ? cut : best), last)
  return widest.at
}

/** The bottoms at which no span is cut, of spans in the order of their tops. */
function cutsBetween(spans: readonly Span[]): Cut[] {
  const cuts: Cut[] = []
  let bottom = -Infinity
  for (const span of spans) {
    if (span.top >= bottom && bottom > -Infinity) cuts.push({ at: bottom, gap: span.top - bottom })
    bottom = Math.max(bottom, span.bottom)
  }
  return cuts
}
