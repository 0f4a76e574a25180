/** A folder for one test, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export function makeTempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laeringstavle-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
