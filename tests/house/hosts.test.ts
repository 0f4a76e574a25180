/** No page asks another host for anything (rule in docs/rules.md); here: no page could, since no source of ours names one. */
import { describe, expect, it } from 'vitest'
import { filesUnder, readText } from './source-file.ts'

/** Addresses that are names, not places to fetch from. */
const names = /^(https?:\/\/)?(www\.)?w3\.org\//
/** Addresses of the machine itself, and those reserved for examples (RFC 2606). */
const harmless =
  /^(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|(.+\.)?(example|invalid|test)(\.(com|org|net))?)(:|\/|$|\$)/

describe('The client', () => {
  const files = [
    ...filesUnder('client', ['.ts', '.tsx', '.css', '.html', '.svg', '.webmanifest', '.json']),
    ...filesUnder('shared', ['.ts']),
  ]

  it('names no other host', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((path) => foreignHosts(path, withoutComments(readText(path))))).toEqual([])
  })

  it('has no way of speaking to another host by a shortened address', () => {
    const shortened = /(?:src|href|url|fetch|import)\s*[=(]\s*["'`]\/\/[a-z]/i
    expect(files.filter((path) => shortened.test(readText(path)))).toEqual([])
  })
})

function foreignHosts(path: string, text: string): string[] {
  return [...text.matchAll(/\b(?:https?|wss?):\/\/([^\s"'`<>)]+)/g)]
    .filter(([whole, rest]) => !names.test(whole) && !harmless.test(rest ?? '') && !(rest ?? '').startsWith('${'))
    .map(([whole]) => `${path} ${whole}`)
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '')
