/** The catalogue of sentences (shared/words): complete in every language, all of it in use, and nothing said past it. */
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { languages } from '../../shared/languages.ts'
import { catalogue } from '../../shared/words/catalogue.ts'
import { lineOf, sourcesUnder, visit, type SourceFile } from './source-file.ts'

const sentences = { da: flatten(catalogue.da), en: flatten(catalogue.en) }
const product = sourcesUnder('client', 'server', 'shared').filter(({ path }) => !path.startsWith('shared/words/'))

/** Sentences that Danish and English write alike. */
const sameInBoth = new Set(['sync.asData'])

describe('The catalogue', () => {
  it('has the same keys in every language', () => {
    for (const language of languages) {
      expect([...sentences[language].keys()].toSorted()).toEqual([...sentences.da.keys()].toSorted())
    }
  })

  it('has no empty sentence, and none with a blank at its ends', () => {
    for (const language of languages) {
      const odd = [...sentences[language]].filter(([, sentence]) => sentence === '' || sentence !== sentence.trim())
      expect(odd).toEqual([])
    }
  })

  it('fills in the same things in every language', () => {
    const differing = [...sentences.da].filter(
      ([key, danish]) => blanks(danish) !== blanks(sentences.en.get(key) ?? ''),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('has both the singular and the plural of what is counted', () => {
    const keys = [...sentences.da.keys()]
    const lonely = keys.filter((key) => {
      const [, counted] = /^(.*)_(?:zero|one|other)$/.exec(key) ?? []
      return counted !== undefined && !(sentences.da.has(`${counted}_one`) && sentences.da.has(`${counted}_other`))
    })
    expect(lonely).toEqual([])
  })

  it('is translated: few sentences are the same in Danish and English', () => {
    const hasTwoWords = (sentence: string) => /\p{L}{4}.*\s.*\p{L}{4}/u.test(sentence.replace(/\{\{.*?\}\}/g, ''))
    const same = [...sentences.da].filter(([key, danish]) => hasTwoWords(danish) && sentences.en.get(key) === danish)
    expect(same.map(([key]) => key).filter((key) => !sameInBoth.has(key))).toEqual([])
  })

  it('has no sentence that is never said', () => {
    const said = saidKeys(product)
    const unused = [...sentences.da.keys()].filter((key) => !said.has(key))
    expect(unused).toEqual([])
  })

  it('has every sentence that is asked for', () => {
    // Columns of the database are called `schools.name` and the like too.
    const speaking = product.filter(({ path }) => !path.startsWith('server/storage/'))
    const missing = speaking.flatMap(({ path, tree }) => {
      const lines: string[] = []
      visit(tree, (node) => {
        if (!ts.isStringLiteralLike(node) || !looksLikeKey(node.text) || exists(node.text)) return
        lines.push(`${path}:${lineOf(tree, node)} ${node.text}`)
      })
      return lines
    })
    expect(missing).toEqual([])
  })
})

describe('Pages', () => {
  const pages = product.filter(({ path }) => path.startsWith('client/') && path.endsWith('.tsx'))

  it('say nothing past the catalogue', () => {
    expect(pages.flatMap(literalWords)).toEqual([])
  })
})

function flatten(tree: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value as object, `${prefix}${key}.`)],
    ),
  )
}

const blanks = (sentence: string): string => {
  const names = Array.from(sentence.matchAll(/\{\{(\w+)/g), ([, name = '']) => name)
  return names.toSorted((a, b) => a.localeCompare(b)).join(' ')
}

const exists = (key: string): boolean => sentences.da.has(key) || sentences.da.has(`${key}_other`)

/** `workshops.open` and the like: a domain of the catalogue, a dot, and a name. File names and addresses are none. */
function looksLikeKey(text: string): boolean {
  const [domain, ...rest] = text.split('.')
  return (
    domain !== undefined &&
    domain in catalogue.da &&
    rest.length > 0 &&
    rest.every((part) => /^[a-z]\w*$/.test(part)) &&
    !/\.tsx?$/.test(text)
  )
}

/** Keys that stand in the code, whole or as the beginning of a template (`errors.${code}` says all errors). */
function saidKeys(files: readonly SourceFile[]): Set<string> {
  const whole = new Set<string>()
  const patterns: RegExp[] = []
  for (const { tree } of files) {
    visit(tree, (node) => {
      if (ts.isStringLiteralLike(node)) whole.add(node.text)
      else if (ts.isTemplateExpression(node) && /^[a-z]+\.[\w.]*$/i.test(node.head.text)) patterns.push(patternOf(node))
    })
  }
  return new Set(
    [...sentences.da.keys()].filter((key) => {
      const counted = key.replace(/_(zero|one|other)$/, '')
      return whole.has(key) || whole.has(counted) || patterns.some((pattern) => pattern.test(counted))
    }),
  )
}

const patternOf = (node: ts.TemplateExpression): RegExp =>
  new RegExp(
    `^${escape(node.head.text)}${node.templateSpans.map((span) => `[\\w.]+${escape(span.literal.text)}`).join('')}$`,
  )
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const spokenAttributes = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
])

/** A key of the editor's own catalogue, which it looks up itself: `shortcuts-dialog.tools`. */
const editorKey = /^[a-z]+(-[a-z]+)+\.[a-z0-9-]+$/

/** Letters between tags, or in an attribute that a person sees or hears. */
function literalWords({ path, tree }: SourceFile): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(`${path}:${lineOf(tree, node)} ${node.text.trim()}`)
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteralLike(node.expression) &&
      ts.isJsxElement(node.parent)
    ) {
      if (/\p{L}/u.test(node.expression.text)) found.push(`${path}:${lineOf(tree, node)} ${node.expression.text}`)
    }
    if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText(tree)) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
      if (value && ts.isStringLiteralLike(value) && /\p{L}/u.test(value.text) && !editorKey.test(value.text))
        found.push(`${path}:${lineOf(tree, node)} ${value.text}`)
    }
  })
  return found
}
