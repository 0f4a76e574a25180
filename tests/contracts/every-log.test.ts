import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const textsUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

describe('LOG-1 Every update log that there is', () => {
  it('has the contract’s tests run against it', () => {
    const logs = textsUnder('server/storage').flatMap(
      (text) => /class (\w+) implements [^{]*\bUpdateLog\b/.exec(text)?.[1] ?? [],
    )
    expect(logs.toSorted()).toEqual(['MemoryUpdateLog', 'SqlUpdateLog'])
    const tried = textsUnder('tests/contracts').filter((text) => text.includes('describeUpdateLog('))
    expect(logs.filter((log) => !tried.some((text) => text.includes(`new ${log}(`)))).toEqual([])
  })
})
