/** The engine of canvases knows none of them by name: adding one is one file and one line. */
import { describe, expect, it } from 'vitest'
import { allCanvases } from '../../shared/canvases/all.ts'
import { languages } from '../../shared/languages.ts'
import { filesUnder, readText, sourcesUnder } from './source-file.ts'

const ownFiles = allCanvases.map(({ id }) => `shared/canvases/${id}.ts`)

/** Where a canvas may be named: in canvases' own files, the list of them, and the example municipality, which has boards of each. */
const mayName = (path: string): boolean =>
  ownFiles.includes(path) || path === 'shared/canvases/all.ts' || path.startsWith('server/demo/')

describe('The canvases', () => {
  const sources = sourcesUnder('client', 'server', 'shared')
  const named = allCanvases.filter(({ id }) => id !== 'blank')

  it('are the four of the first day and a blank one', () => {
    expect(allCanvases.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['learning-wheel', 'meeting-diamond', 'action-plan', 'idoart', 'blank']),
    )
  })

  it.each(named.map(({ id }) => id))('%s is named nowhere outside its own file', (id) => {
    const inCode = sources.filter(({ path, text }) => !mayName(path) && new RegExp(`['"\`]${id}['"\`]`).test(text))
    const inStyles = filesUnder('client', ['.css']).filter((path) => readText(path).includes(id))
    expect([...inCode.map(({ path }) => path), ...inStyles]).toEqual([])
  })

  it('has files of its own for each, and no other', () => {
    for (const { id } of allCanvases)
      expect(filesUnder('shared/canvases', [`${id}.ts`])).toContain(`shared/canvases/${id}.ts`)
  })

  it('ask in every language', () => {
    const silent = allCanvases.flatMap((canvas) =>
      wordsIn(canvas).filter((words) => languages.some((language) => !words[language]?.trim())),
    )
    expect(silent).toEqual([])
  })
})

/** Every `{ da, en }` in a canvas. */
function wordsIn(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return []
  if ('da' in value) return [value as Record<string, string>]
  return Object.values(value).flatMap(wordsIn)
}
