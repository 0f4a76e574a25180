/** Languages: which one a page speaks, and how it writes days and times. */
import { describe, expect, it } from 'vitest'
import { dayOf, formatDate, formatDay, formatMonth, formatTime } from '../../client/i18n/format-date.ts'
import { formatNames } from '../../client/i18n/format-names.ts'
import { languageCookie, languageFromCookies } from '../../client/i18n/language-cookie.ts'
import { makeI18n } from '../../client/i18n/make-i18n.ts'
import { settleLanguage } from '../../client/i18n/settle-language.ts'
import { languages } from '../../shared/languages.ts'

const noon = new Date(2026, 10, 26, 13, 42).getTime()

describe('Days and times', () => {
  it('are written as in Danish', () => {
    expect(formatDay('da', '2026-11-26')).toBe('torsdag den 26. november 2026')
    expect(formatDate('da', '2026-11-26')).toBe('26. november 2026')
    expect(formatMonth('da', '2026-11-26')).toBe('nov. 2026')
    expect(formatTime('da', noon)).toBe('13.42')
  })

  it('are written as in English', () => {
    expect(formatDay('en', '2026-11-26')).toMatch(/^Thursday,? 26 November 2026$/)
    expect(formatDate('en', '2026-11-26')).toBe('26 November 2026')
    expect(formatTime('en', noon)).toBe('13:42')
  })

  it('leave a day on its date, wherever the clock stands', () => {
    for (const day of ['2026-01-01', '2026-12-31', '2028-02-29'])
      expect(formatDate('da', day)).toContain(day.slice(0, 4))
    expect(formatDate('da', '2026-01-01')).toBe('1. januar 2026')
  })

  it('know the calendar day of a moment', () => {
    expect(dayOf(noon)).toBe('2026-11-26')
    expect(dayOf(new Date(2026, 0, 5, 0, 0).getTime())).toBe('2026-01-05')
  })
})

describe('The language', () => {
  it('is the one that was chosen, and comes back from its cookie', () => {
    for (const language of languages) {
      const [pair = ''] = languageCookie(language).split(';')
      expect(languageFromCookies(`other=1; ${pair}; last=2`)).toBe(language)
    }
  })

  it('is Danish where nothing, or nothing of ours, was chosen', () => {
    for (const cookies of ['', 'lang=', 'lang=xx', 'slang=en', 'lang=en%00']) {
      expect(languageFromCookies(cookies)).toBe('da')
    }
  })
})

describe('A page', () => {
  it('writes its language down, so that pictures and files speak it too', () => {
    const page = { cookie: '', documentElement: { lang: '' } }
    expect(settleLanguage(page)).toBe('da')
    expect(page.documentElement.lang).toBe('da')
    expect(languageFromCookies(page.cookie)).toBe('da')
    expect(page.cookie).toMatch(/^lang=da;/)
  })

  it('keeps the language that was chosen', () => {
    const page = { cookie: 'lang=en', documentElement: { lang: 'da' } }
    expect([settleLanguage(page), page.documentElement.lang]).toEqual(['en', 'en'])
  })
})

describe('Names', () => {
  it('are said one after another, as one says them', () => {
    expect(formatNames('da', ['Anders Bech', 'Lise Dam', 'Bo Friis'])).toBe('Anders Bech, Lise Dam og Bo Friis')
    expect(formatNames('en', ['Anders Bech', 'Lise Dam'])).toBe('Anders Bech and Lise Dam')
  })
})

describe('A sentence', () => {
  const danish = makeI18n('da')
  const english = makeI18n('en')

  it('is ready at once, without waiting for anything', () => {
    expect(danish.t('workshops.open')).toBe('Åbn dagen')
    expect(english.t('workshops.open')).toBe('Open the day')
  })

  it('counts', () => {
    expect([0, 1, 2].map((count) => danish.t('workshops.schoolCount', { count }))).toEqual([
      'Ingen skoler endnu',
      '1 skole',
      '2 skoler',
    ])
  })

  it('shows what people wrote as they wrote it', () => {
    const title = '$t(common.signIn) {{name}} <b>& Co.</b>'
    expect(danish.t('join.title', { title })).toBe(`Velkommen til ${title}`)
  })
})
