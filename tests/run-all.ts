/**
 * `npm test`: builds the client once, then every layer of tests, then the journeys in a real browser. All runners run even when one
 * fails, so that one run tells everything; the last line sums them up.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tally } from './support/tally.ts'

const steps: { name: string; command: string[]; env?: Record<string, string> }[] = [
  { name: 'client', command: ['vite', 'build', '--logLevel', 'warn'] },
  {
    name: 'vitest',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
  },
  {
    name: 'journeys',
    command: ['playwright', 'test'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/journeys.json' },
  },
]

rmSync('test-results', { recursive: true, force: true })
const failed = steps.filter(({ name, command, env }) => {
  const startedAt = performance.now()
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  process.stdout.write(
    `${name}: ${status === 0 ? 'ok' : 'failed'} after ${Math.round((performance.now() - startedAt) / 1000)} s\n`,
  )
  return status !== 0
})
const sum = tally(failed.map(({ name }) => name))
process.stdout.write(`in all ${sum.line}\n`)
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1
