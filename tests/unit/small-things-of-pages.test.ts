/** Small rules that pages lean on. */
import { webcrypto } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ownPath } from '../../client/account/own-path.ts'
import { suggestPassword } from '../../client/admin/suggest-password.ts'
import { initials } from '../../client/ui/initials.ts'
import { matchesSearch } from '../../client/ui/matches-search.ts'
import { limits } from '../../shared/limits.ts'

describe('After signing in', () => {
  it('one comes back to where one was', () => {
    expect(ownPath('/workshops/new')).toBe('/workshops/new')
    expect(ownPath('/schools/hhwnksabvc4eyh6x?x=1')).toBe('/schools/hhwnksabvc4eyh6x?x=1')
  })

  it('nobody is sent to another host', () => {
    const elsewhere = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '\\\\evil',
      '/\t/evil.example',
      '/a\n',
      '',
    ]
    for (const path of [...elsewhere, null]) expect(ownPath(path)).toBeNull()
  })

  it('nobody is sent back to signing in', () => {
    expect(ownPath('/sign-in?next=/')).toBeNull()
  })
})

describe('A suggested password', () => {
  const suggest = () => suggestPassword((bytes) => webcrypto.getRandomValues(bytes))

  it('is long enough, and another every time', () => {
    const some = new Set(Array.from({ length: 50 }, suggest))
    expect(some.size).toBe(50)
    for (const password of some) expect(password.length).toBeGreaterThanOrEqual(limits.passwordMinLength)
  })

  it('has no letters that can be mistaken when it is read aloud', () => {
    for (let i = 0; i < 50; i++) expect(suggest()).toMatch(/^([2-9a-hjkmnp-tv-z]{4}-){3}[2-9a-hjkmnp-tv-z]{4}$/)
  })
})

describe('Initials', () => {
  it('are the first letters of the first and the last name', () => {
    expect(['Mette Holm Jensen', 'Åse', ' anne  bak ', '😀 Olsen', ''].map(initials)).toEqual([
      'MJ',
      'Å',
      'AB',
      '😀O',
      '',
    ])
  })
})

describe('Searching for a school', () => {
  it('finds it by any part of its name, in any case and order', () => {
    for (const search of ['', 'ådal', 'SKOLE ådal', ' børne ']) {
      expect(matchesSearch('Sønder Ådal Skole og Børnehus', search)).toBe(true)
    }
    expect(matchesSearch('Sønder Ådal Skole', 'øster')).toBe(false)
  })
})
