/** What package.json asks for is what is used, no less and no more. */
import { describe, expect, it } from 'vitest'
import { packageOf, readText, SourceFile, sourcesUnder } from './source-file.ts'

interface Wanted {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  scripts: Record<string, string>
}

/** Packages that nothing imports by name, and what they are for. */
const unnamed: Record<string, string> = {
  '@tldraw/assets': 'fonts, icons and translations of the editor, served by us',
  'oxlint-tsgolint': 'the types in the linter',
  typescript: 'npm run types',
  oxlint: 'npm run lint',
  oxfmt: 'npm run format',
}

const { dependencies, devDependencies, scripts } = JSON.parse(readText('package.json')) as Wanted
const wanted = { ...dependencies, ...devDependencies }
const product = sourcesUnder('client', 'server', 'shared')
const configs = ['playwright.config.ts', 'vite.config.ts', 'vitest.config.ts'].map((path) => new SourceFile(path))
const everything = [...product, ...sourcesUnder('tests'), ...configs]

describe('The packages', () => {
  it('are all declared where they are imported, those of the product as dependencies', () => {
    expect([...packagesOf(product)].filter((name) => !(name in dependencies))).toEqual([])
    expect([...packagesOf(everything)].filter((name) => !(name in wanted))).toEqual([])
  })

  it('are all in use', () => {
    const used = packagesOf(everything)
    const isAsked = (name: string) =>
      name in unnamed ||
      used.has(name) ||
      (name.startsWith('@types/') && used.has(name.slice(7))) ||
      isNamedInText(name)
    expect(Object.keys(wanted).filter((name) => !isAsked(name))).toEqual([])
    expect(Object.keys(unnamed).filter((name) => !(name in wanted))).toEqual([])
  })

  it('are named exactly: another version may behave differently', () => {
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

function packagesOf(files: readonly SourceFile[]): Set<string> {
  const names = files.flatMap((file) =>
    file.imports.filter(({ target }) => target === null).map(({ specifier }) => packageOf(specifier)),
  )
  return new Set(names.filter((name) => !name.startsWith('node:')))
}

/** In a script, in a test's environment, or in a path that is resolved while running. */
function isNamedInText(name: string): boolean {
  if (Object.values(scripts).some((script) => script.includes(name))) return true
  if (name === '@types/node') return readText('tsconfig.json').includes('"node"')
  return everything.some(
    ({ text }) =>
      text.includes(`@vitest-environment ${name}`) || text.includes(`'${name}/`) || text.includes(`'${name}'`),
  )
}
