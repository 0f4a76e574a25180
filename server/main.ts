/** The process: starts the server, says where it is, and ends it in order when asked to. */
import { pino } from 'pino'
import { assemble, type RunningServer } from './assemble.ts'
import { buildIfStale } from './build-if-stale.ts'
import { readConfig } from './config.ts'
import { StartError } from './start-error.ts'

/** After this long the process ends, whatever still holds it. */
const patienceMs = 9_500

async function start(): Promise<void> {
  const config = readConfig(process.env)
  await buildIfStale((sentence) => process.stdout.write(`${sentence}\n`))
  const server = await assemble(config, { log: pino({ level: config.logLevel }) })
  endInOrder(server)
  process.stdout.write(`${greeting(server)}\n`)
}

function greeting({ origin, setupToken }: RunningServer): string {
  const lines = [`Læringstavlen is ready at ${origin}`]
  if (setupToken) lines.push(`Nobody has an account yet. Make the first one here: ${origin}/setup#${setupToken}`)
  return lines.join('\n')
}

function endInOrder(server: RunningServer): void {
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

start().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
