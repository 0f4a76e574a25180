/** What a program tells the person at the console. */
import { StartError } from './start-error.ts'

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
