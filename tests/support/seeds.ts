/** Which seeds a test tries: those that once failed it, then as many as are asked for. */
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../properties/failed-seeds.json', import.meta.url)

/**
 * From where `FUZZ_SEED` says, or from 1. A failing one is tried alone with `FUZZ_SEED=n FUZZ_RUNS=1`. `subject` names the test in
 * `failed-seeds.json`.
 */
export function seedsFor(subject: string, count: number): number[] {
  const first = process.env['FUZZ_SEED']
  const asked = Array.from({ length: count }, (_, i) => Number(first ?? 1) + i)
  const failed = first === undefined ? (readFailed()[subject] ?? []) : []
  return [...new Set([...failed, ...asked])]
}

/** `FUZZ_RUNS` of them, or `count`. */
export const seeds = (subject: string, count: number): number[] =>
  seedsFor(subject, Number(process.env['FUZZ_RUNS'] ?? count))

/** A seed that failed: from now on it is tried every time. */
export function keepSeed(subject: string, seed: number): void {
  const failed = readFailed()
  failed[subject] = [...new Set([...(failed[subject] ?? []), seed])]
  writeFileSync(file, `${JSON.stringify(failed, null, 2)}\n`)
}

const readFailed = (): Record<string, number[]> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, number[]>
