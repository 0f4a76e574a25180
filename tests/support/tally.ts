/** Sums what the runners reported, from their JSON reports in `test-results/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

interface Count {
  passed: number
  failed: number
}

export interface Tally extends Count {
  /** `N passed, N failed` */
  line: string
}

/**
 * `failedSteps` are commands that exited with an error: one that left no report, or whose report shows no failed test (a crash, a file
 * that couldn't be read), counts as one failure. `test` is all the runners together.
 */
export function tally(failedSteps: readonly string[]): Tally {
  const counts = new Map<string, Count | null>([
    ['vitest', vitestCount('test-results/vitest.json')],
    ['journeys', journeysCount('test-results/journeys.json')],
  ])
  let passed = 0
  let failed = 0
  for (const count of counts.values()) {
    passed += count?.passed ?? 0
    failed += count?.failed ?? 0
  }
  for (const step of failedSteps) if (step !== 'test' && !counts.get(step)?.failed) failed++
  if (failedSteps.includes('test') && failed === 0) failed++
  return { passed, failed, line: `${passed} passed, ${failed} failed` }
}

function vitestCount(path: string): Count | null {
  const report = readReport(path) as {
    numPassedTests: number
    numFailedTests: number
    testResults: { name: string; status: string; assertionResults: unknown[] }[]
  } | null
  if (!report) return null
  // A file that can't be loaded has no tests to fail; one whose environment is missing isn't even in the report.
  const unreadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const reported = new Set(report.testResults.map(({ name }) => name))
  const unheardOf = testFiles().filter((file) => !reported.has(file)).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + unreadable + unheardOf }
}

/** Absolute paths of all that vitest should have run (`vitest.config.ts`). */
function testFiles(): string[] {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith('e2e/'))
    .map((name) => resolve('tests', name))
}

function journeysCount(path: string): Count | null {
  const report = readReport(path) as {
    stats: { expected: number; unexpected: number; flaky: number }
    errors: unknown[]
  } | null
  if (!report) return null
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}
