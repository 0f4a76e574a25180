/** The design system's colours can be read, and the schools' can be told apart and are the same wherever they are written. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { noSchoolColour, noteColours, paintColour, schoolColours } from '../../shared/canvases/colours.ts'
import { contrast, parseOklch } from '../../shared/canvases/oklch.ts'

const sheet = readFileSync(new URL('../../client/styles/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  Array.from(
    sheet.matchAll(/--([\w-]+): (oklch\([\d. ]+\));/g),
    ([, name = '', colour = '']) => [name, colour] as const,
  ),
)

function token(name: string): string {
  const colour = tokens.get(name)
  if (!colour) throw new Error(`no token --${name}`)
  return colour
}

const between = (one: string, other: string): number => contrast(parseOklch(one), parseOklch(other))
const papers = ['paper', 'sheet', 'ground']

describe('Text', () => {
  for (const paper of papers) {
    it(`in ink stands out 7:1 on ${paper}`, () => {
      expect(between(token('ink'), token(paper))).toBeGreaterThan(7)
    })
    for (const colour of ['ink-soft', 'accent', 'accent-deep', 'bad', 'good', 'warn']) {
      it(`in ${colour} stands out 4.5:1 on ${paper}`, () => {
        expect(between(token(colour), token(paper))).toBeGreaterThan(4.5)
      })
    }
  }

  for (const tone of ['good', 'warn', 'bad']) {
    it(`of a ${tone} message stands out 4.5:1 on its own ground`, () => {
      expect(between(token(tone), token(`${tone}-ground`))).toBeGreaterThan(4.5)
    })
  }

  it('on a main button stands out 4.5:1, also under the pointer', () => {
    expect(between(token('on-accent'), token('accent'))).toBeGreaterThan(4.5)
    expect(between(token('on-accent'), token('accent-deep'))).toBeGreaterThan(4.5)
  })

  it('is in ink of 7:1 on every note', () => {
    for (const paper of Object.values(noteColours)) expect(between(token('ink'), paper)).toBeGreaterThan(7)
  })

  it('of a phase stands out 7:1 on its card, whatever its hue', () => {
    const pale: string[] = []
    for (let hue = 0; hue < 360; hue++) {
      const ink = paintColour({ hue, tone: 'ink' })
      for (const tone of ['paper', 'ground', 'soft'] as const) {
        if (between(ink, paintColour({ hue, tone })) <= 7) pale.push(`hue ${hue} on ${tone}`)
      }
    }
    expect(pale).toEqual([])
  })
})

describe('The outline', () => {
  for (const paper of papers.slice(0, 2)) {
    it(`of something to fill in, and of the focus, stands out 3:1 on ${paper}`, () => {
      expect(between(token('edge'), token(paper))).toBeGreaterThan(3)
      expect(between(token('focus'), token(paper))).toBeGreaterThan(3)
    })
  }
})

describe('A school’s colour', () => {
  it('is the same in the style sheet as in pictures', () => {
    expect(schoolColours.map((_, index) => token(`school-${index}`))).toEqual([...schoolColours])
    expect(token('school-none')).toBe(noSchoolColour)
  })

  it('carries white letters', () => {
    const pale = [...schoolColours, noSchoolColour].filter((colour) => between('oklch(1 0 0)', colour) <= 4.5)
    expect(pale).toEqual([])
  })
})
