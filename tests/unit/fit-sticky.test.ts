import { describe, expect, it } from 'vitest'
import { textWidth } from '../../shared/canvases/measure-text.ts'
import { fitSticky, stickyPadding } from '../../shared/document/fit-sticky.ts'

const note = { w: 200, h: 200 }
const words = (count: number) => Array.from({ length: count }, () => 'elevfravær').join(' ')

describe('A note', () => {
  it('has large letters for few words, and smaller ones for more', () => {
    const sizes = [1, 6, 12, 40].map((count) => fitSticky(words(count), note).letters)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(new Set(sizes).size).toBeGreaterThan(2)
  })

  it('breaks no word that is whole in smaller letters', () => {
    for (const word of ['Makkerlæsning', 'undervisning', 'Skole-hjem-samarbejdet']) {
      const { letters } = fitSticky(`${word} hver morgen`, note)
      const longest = Math.max(...word.split(/(?<=-)/).map((part) => textWidth(part, letters)))
      expect(longest).toBeLessThanOrEqual(note.w - 2 * stickyPadding)
    }
    // No letters are small enough for this one: then it is as large as its lines allow.
    expect(fitSticky('Læringssamtaleforberedelsesskema', note).letters).toBeGreaterThan(18)
  })

  it('never has letters below 18 px', () => {
    for (const count of [1, 30, 300]) expect(fitSticky(words(count), note).letters).toBeGreaterThanOrEqual(18)
  })

  it('grows when there is no room left, and shrinks back when words are taken away', () => {
    expect(fitSticky(words(60), note).growY).toBeGreaterThan(200)
    expect(fitSticky(words(3), note).growY).toBe(0)
  })

  it('counts the line that has just been begun', () => {
    const full = Array.from({ length: 7 }, () => 'x').join('\n')
    expect(fitSticky(`${full}\n`, note).growY).toBeGreaterThan(fitSticky(full, note).growY)
  })

  it('has larger letters when it is drawn larger', () => {
    expect(fitSticky('Mål', { w: 600, h: 600 }).letters).toBeGreaterThan(fitSticky('Mål', note).letters)
  })
})
