/** Long answers on a wall are turned, not cut and not made smaller (`client/screens/turn-pages.ts`). */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterScales, letterShare, capitalShare, smallestLetterPx } from '../../client/screens/letter-rule.ts'
import { pageAt, turnPages, type Span } from '../../client/screens/turn-pages.ts'

const height = 700

/** Lines of text below each other, with gaps here and there; beside them notes, rows and cells of every height. */
const sheets = fc
  .record({
    lines: fc.array(fc.record({ h: fc.integer({ min: 40, max: 90 }), gap: fc.integer({ min: 0, max: 60 }) }), {
      maxLength: 60,
    }),
    cards: fc.array(fc.record({ top: fc.integer({ min: 0, max: 4_000 }), h: fc.integer({ min: 20, max: 1_500 }) }), {
      maxLength: 12,
    }),
  })
  .map(({ lines, cards }): Span[] => {
    let y = 0
    const text = lines.map(({ h, gap }) => {
      const top = y
      y += h + gap
      return { top, bottom: top + h }
    })
    return [...text, ...cards.map(({ top, h }) => ({ top, bottom: top + h }))]
  })

/** How much of the span the pages show. */
const shownOf = (pages: readonly Span[], span: Span): number =>
  pages.reduce((sum, page) => sum + Math.max(0, Math.min(page.bottom, span.bottom) - Math.max(page.top, span.top)), 0)

describe('Turning pages', () => {
  it('WALL-2 loses nothing, and shows nothing twice', () => {
    fc.assert(
      fc.property(sheets, (spans) => {
        const pages = turnPages(spans, height)
        for (const span of spans) expect(shownOf(pages, span)).toBe(span.bottom - span.top)
        const begun = pages.slice(1).map(({ top }, index) => top - pages[index]!.bottom)
        expect(Math.min(0, ...begun)).toBe(0)
      }),
    )
  })

  it('has no page that is taller than the wall', () => {
    fc.assert(
      fc.property(sheets, (spans) => {
        for (const page of turnPages(spans, height)) expect(page.bottom - page.top).toBeLessThanOrEqual(height)
      }),
    )
  })

  it('cuts no line of a text, and no note that a page can hold', () => {
    fc.assert(
      fc.property(sheets, (spans) => {
        const pages = turnPages(spans, height)
        // What overlaps with something too tall is cut with it: that takes more room than there is.
        const isAlone = (span: Span) =>
          spans.every((other) => other === span || other.bottom <= span.top || other.top >= span.bottom)
        for (const span of spans.filter((one) => one.bottom - one.top <= height && isAlone(one))) {
          expect(pages.some(({ top, bottom }) => top <= span.top && span.bottom <= bottom)).toBe(true)
        }
      }),
    )
  })

  it('finds the page that somebody writes on', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (spans, which) => {
        fc.pre(spans.length > 0)
        const pages = turnPages(spans, height)
        const { top } = spans[which % spans.length]!
        const page = pages[pageAt(pages, top)]!
        expect(top).toBeGreaterThanOrEqual(page.top)
        expect(top).toBeLessThanOrEqual(page.bottom)
      }),
    )
  })

  it('ends a page between paragraphs rather than within one, when that costs little', () => {
    const line = (n: number, offset = 0): Span => ({ top: n * 70 + offset, bottom: n * 70 + 60 + offset })
    const spans = [
      ...Array.from({ length: 8 }, (_, n) => line(n)),
      ...Array.from({ length: 6 }, (_, n) => line(n + 8, 60)),
    ]
    expect(turnPages(spans, height)[0]).toEqual({ top: 0, bottom: line(7).bottom })
  })

  it('shows one empty page of a sheet without anything on it', () => {
    expect(turnPages([], height)).toEqual([{ top: 0, bottom: 0 }])
  })
})

describe('The smallest letter on a wall', () => {
  /** Of the face that pages are set in: a capital's share of the letter size. */
  const capital = 0.671875

  it('WALL-1 has capitals of a two-hundredth of the distance from six picture heights away', () => {
    for (const [width, tall] of [
      [1280, 720],
      [1366, 768],
      [1920, 1080],
      [1024, 768],
      [3840, 2160],
    ] as const) {
      const distance = 6 * tall
      expect(smallestLetterPx({ width, height: tall }) * capital).toBeGreaterThanOrEqual(distance / 200)
    }
    expect(letterShare * capital).toBeGreaterThanOrEqual(capitalShare)
  })

  it('is the least that anything is set in', () => {
    expect(Math.min(...letterScales)).toBe(1)
    expect([...letterScales].toSorted((a, b) => b - a)).toEqual([...letterScales])
  })
})
