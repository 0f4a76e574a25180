/**
 * `npm run bench`: every server through every scenario, one after the other in each round, and a table of the medians. What is asked
 * for with flags: `--only S1,S2 --servers ours,limit --rounds 5 --out results.json`. How it counts stands in docs/benchmarks.md.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { contenders, requireContender, type Contender } from './contenders.ts'
import { installPeers } from './install-peers.ts'
import { machineFacts } from './machine-facts.ts'
import { tableOf, type Result } from './print-table.ts'
import { requireScenario, scenarios } from './scenarios/all.ts'
import type { Measured, Scenario } from './scenarios/scenario.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: scenarios.map(({ id }) => id).join(',') },
    servers: { type: 'string', default: contenders.map(({ id }) => id).join(',') },
    rounds: { type: 'string', default: '5' },
    out: { type: 'string' },
  },
})
const wanted = { scenarios: values.only.split(',').map(requireScenario), servers: values.servers.split(',') }
const runOne = fileURLToPath(new URL('./run-one.ts', import.meta.url))

if (wanted.servers.some((id) => id.startsWith('y-') || id === 'hocuspocus')) installPeers()
const results: Result[] = []
for (const scenario of wanted.scenarios) {
  const startedAt = performance.now()
  const servers = wanted.servers.map(requireContender).filter((contender) => scenario.isFor(contender))
  for (let round = 0; round < Number(values.rounds); round++) {
    // Turned by one each round, so that nobody always comes after the same one.
    for (let i = 0; i < servers.length; i++) {
      const contender = servers[(i + round) % servers.length]
      if (contender) await measure(scenario, contender, round)
    }
  }
  const minutes = (performance.now() - startedAt) / 60_000
  process.stdout.write(`\n${tableOf(scenario, results)}\n(${minutes.toFixed(1)} minutes)\n\n`)
  if (values.out) writeFileSync(values.out, JSON.stringify(results, null, 1))
}
process.stdout.write(`${machineFacts()}\n`)

async function measure(scenario: Scenario, contender: Contender, round: number): Promise<void> {
  const outcome = await inOwnProcess(scenario.id, contender.id)
  if (outcome) results.push({ scenario: scenario.id, contender: contender.id, round, measured: outcome })
  const said = outcome ? Object.entries(outcome).map(([key, value]) => `${key} ${round3(value)}`) : ['failed']
  process.stderr.write(`${scenario.id} ${contender.id} ${round + 1}: ${said.join(', ')}\n`)
}

/** Null when it failed: said in the table as well. */
function inOwnProcess(scenarioId: string, contenderId: string): Promise<Measured | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', runOne, scenarioId, contenderId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)))
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code === 0 ? parsed(said) : null))
  })
}

/** JSON knows no NaN, which stands for "not measured". */
function parsed(said: string): Measured {
  const last = said.trim().split('\n').at(-1) ?? ''
  return JSON.parse(last, (_, value: unknown) => (value === null ? Number.NaN : value)) as Measured
}

function round3(value: number): string {
  return String(Number(value.toPrecision(3)))
}
