import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { danishEditor } from '../../client/board/words/danish-editor.ts'

const { resolve } = createRequire(import.meta.url)

/** tldraw's sentences in English, which are part of its code. */
function englishSentences(): Map<string, string> {
  const source = readFileSync(
    join(dirname(resolve('tldraw')), '../src/lib/ui/hooks/useTranslation/defaultTranslation.ts'),
    'utf8',
  )
  return new Map(
    [...source.matchAll(/^\s*'([^']+)':\s*(?:'([^']*)'|`([^`]*)`|"([^"]*)"),$/gm)].map((m) => [
      m[1]!,
      m[2] ?? m[3] ?? m[4] ?? '',
    ]),
  )
}
const danishFile = JSON.parse(
  readFileSync(join(dirname(resolve('@tldraw/assets/urls')), 'translations/da.json'), 'utf8'),
) as Record<string, string>

describe('The editor in Danish', () => {
  const english = englishSentences()
  const danish = new Map(Object.entries({ ...danishFile, ...danishEditor }))

  it('has a Danish sentence for every one that the editor says', () => {
    expect(english.size).toBeGreaterThan(450)
    expect([...english.keys()].filter((key) => !danish.get(key)?.trim())).toEqual([])
  })

  it('has none left of the slips in its own translation', () => {
    const all = [...danish.values()].join('\n')
    expect(all).not.toMatch(/\b(Bil|Vent L|Dristig|Trapezoid|Cursor chat|debug mode|dark mode)\b/)
  })

  it('says nothing in English but what both languages call the same', () => {
    const alike =
      /^(PNG|SVG|Video|Menu|Offline|Position|URL|Discord|GitHub|Twitter|System|Orange|Ellipse|Oval|Status|Link|Zoom|\d+%)$/
    const left = [...english].filter(([key, sentence]) => danish.get(key) === sentence && !alike.test(sentence))
    expect(left).toEqual([])
  })
})
