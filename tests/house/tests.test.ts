/** The tests themselves: none waits for the clock, none is left out, none is the only one. */
import { describe, expect, it } from 'vitest'
import { sourcesUnder } from './source-file.ts'

const tests = sourcesUnder('tests').filter(({ path }) => path !== 'tests/house/tests.test.ts')

/** "file:line text" wherever the pattern stands in code (comments are cut off). */
function places(pattern: RegExp): string[] {
  return tests.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, i) =>
        pattern.test(line.replace(/(^|\s)(\/\/|\*|\/\*).*$/, '')) ? [`${path}:${i + 1} ${line.trim()}`] : [],
      ),
  )
}

describe('Tests', () => {
  it('wait for what they expect, never for the clock', () => {
    expect(places(/waitForTimeout|timers\/promises|(?<!\.)\b(sleep|delay|pause)\(/)).toEqual([])
    expect(places(/setTimeout\(\s*(resolve|r|done|ok|next)\b|=>\s*setTimeout\(/)).toEqual([])
  })

  it('are all run', () => {
    expect(
      places(/\b(it|test|describe|journey)\.(only|skip|todo|fixme|skipIf|runIf|fails|fail)\b|\bx(it|describe)\(/),
    ).toEqual([])
  })

  it('use our own stores, not imitations of them', () => {
    expect(places(/\bvi\.(mock|doMock)\(/)).toEqual([])
  })

  it('lie where a runner looks', () => {
    const lost = tests
      .map(({ path }) => path)
      .filter((path) => /\.(test|spec|journey)\.tsx?$/.test(path) && !isFound(path))
    expect(lost).toEqual([])
  })
})

const isFound = (path: string): boolean =>
  path.startsWith('tests/e2e/') ? path.endsWith('.journey.ts') : /\.test\.tsx?$/.test(path)
