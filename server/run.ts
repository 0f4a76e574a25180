/** The life of the process: starts the server, says where it is, and ends it in order when asked to. */
import { pino } from 'pino'
import { assemble, type AssembleOptions, type RunningServer } from './assemble.ts'
import type { Config } from './config.ts'
import { endBecause, say } from './say.ts'

/** After this long the process ends, whatever still holds it. */
const patienceMs = 9_500

export interface RunOptions extends Pick<AssembleOptions, 'build' | 'pages'> {
  config: Config
  /** More to say than where the server is. */
  greeting?: (server: RunningServer) => readonly string[]
}

export async function run({ config, greeting, ...options }: RunOptions): Promise<void> {
  const server = await assemble(config, { log: pino({ level: config.logLevel }), ...options })
  endInOrder(server)
  say(`Læringstavlen is ready at ${server.origin}`, ...setUpLink(server), ...(greeting?.(server) ?? []))
}

const setUpLink = ({ origin, setupToken }: RunningServer): string[] =>
  setupToken ? [`Nobody has an account yet. Make the first one here: ${origin}/setup#${setupToken}`] : []

function endInOrder(server: RunningServer): void {
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    server.close().then(() => process.exit(0), endBecause)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}
