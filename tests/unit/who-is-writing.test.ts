import { describe, expect, it } from 'vitest'
import { sayWriting } from '../../client/fields/say-writing.ts'
import { makeI18n } from '../../client/i18n/make-i18n.ts'

const words = makeI18n('da').t
const crowds = [['Ali'], ['Ali', 'Bo'], ['Ali', 'Bo', 'Cille']]

describe('Who is writing', () => {
  it('is said by the first name, and how many more', () => {
    expect(crowds.map((names) => sayWriting(words, names, false))).toEqual([
      'Ali skriver …',
      'Ali og en til skriver …',
      'Ali og 2 andre skriver …',
    ])
  })

  it('is nobody while names are hidden in the room: only that somebody writes', () => {
    expect(crowds.map((names) => sayWriting(words, names, true))).toEqual([
      'En skriver …',
      'Flere skriver …',
      'Flere skriver …',
    ])
  })
})
