/** Builds the pages when they are missing or older than what they are made from, so that one command starts a fresh checkout. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectRoot } from './project-root.ts'
import { StartError } from './start-error.ts'

const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json']
const built = join(projectRoot, 'dist/client/index.html')

export async function buildIfStale(say: (sentence: string) => void): Promise<void> {
  const builtAt = changedAt(built)
  if (builtAt !== null && sources.every((source) => (newestIn(join(projectRoot, source)) ?? 0) <= builtAt)) return
  say('Building the pages …')
  try {
    const { build } = await import('vite')
    await build({
      root: join(projectRoot, 'client'),
      configFile: join(projectRoot, 'vite.config.ts'),
      logLevel: 'silent',
    })
  } catch (error) {
    throw new StartError(`The pages could not be built: ${firstLine(error)}`, error)
  }
}

function changedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}

/** When anything in a folder changed last; of a file, when it did. */
function newestIn(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? null
  const times = readdirSync(path, { recursive: true, withFileTypes: true }).map((entry) =>
    changedAt(join(entry.parentPath, entry.name)),
  )
  return Math.max(stat.mtimeMs, ...times.map((time) => time ?? 0))
}

/** Vite heads its errors with how many there are; what is wrong stands below. */
function firstLine(error: unknown): string {
  const lines = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
    .split('\n')
    .map((line) => line.trim())
  return lines.find((line) => line !== '' && !line.startsWith('Build failed')) ?? 'no reason given.'
}
