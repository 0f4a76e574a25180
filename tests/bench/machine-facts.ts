import { readFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'

/** What the numbers were taken on, in one line. */
export function machineFacts(): string {
  const gib = totalmem() / 1024 ** 3
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0]
  return [
    `Node ${process.version}`,
    `Linux ${release()}`,
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    `${gib.toFixed(0)} GiB`,
    `load ${load ?? ''} at the end`,
  ].join(' · ')
}
