/** The life of the process: starts the server, says where it is, and ends it in order when asked to. */
import { pino } from 'pino'
import { assemble, type AssembleOptions, type RunningServer } from './assemble.ts'
import type { Config } from './config.ts'
import { StartError } from './start-error.ts'

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

/** In one piece, so that whoever waits for the first line has got them all. */
export function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** What the person at the console can act on is said in one line; anything else is a bug, with all that is known of it. */
export function endBecause(error: unknown): never {
  process.stderr.write(error instanceof StartError ? `${error.message}\n` : `${describe(error)}\n`)
  process.exit(1)
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

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
