/** One server in a process of its own, and what the operating system says of it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/free-port.ts'
import type { Contender } from './contenders.ts'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const inThisFolder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
/** `getconf CLK_TCK`: Linux reports times to programs in hundredths of a second, whatever it counts in. */
const ticksPerSecond = 100

export interface Memory {
  rss: number
  heapUsed: number
  external: number
}

export class ServerProcess {
  readonly port: number
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>

  private constructor(child: ChildProcess, port: number) {
    this.#child = child
    this.port = port
    this.#ended = once(child, 'exit')
  }

  static async start(contender: Contender, dataDir: string, port?: number): Promise<ServerProcess> {
    const own = port ?? (await freePort())
    const profile = process.env['BENCH_CPU_PROF']
    const child = spawn(
      process.execPath,
      [
        '--expose-gc',

        ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
        ...(contender.entry.endsWith('.ts') ? ['--import', 'tsx'] : []),
        '--import',
        inThisFolder('servers/report-memory.mjs'),
        inThisFolder(contender.entry),
      ],
      {
        cwd: projectRoot,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          LOG_LEVEL: 'warn',
          HOST: '127.0.0.1',
          PORT: String(own),
          DATA_DIR: dataDir,
          ...contender.environment?.(dataDir),
        },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      },
    )
    const server = new ServerProcess(child, own)
    await new Promise<void>((resolve, reject) => {
      let said = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        said += String(chunk)
        if (said.includes('ready')) resolve()
      })
      child.once('exit', (code) => reject(new Error(`${contender.name} ended with ${code}:\n${said}`)))
    })
    return server
  }

  /** Seconds that all its threads have computed, in the program and in the kernel. */
  cpuSeconds(): number {
    const stat = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8')
    // The program's name stands in brackets and may hold spaces; 14 and 15 are utime and stime.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  }

  rssBytes(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  }

  /** After everything that can be collected has been. */
  async memory(): Promise<Memory> {
    const answer = once(this.#child, 'message')
    this.#child.send('memory')
    const [memory] = (await answer) as [Memory]
    return memory
  }

  /** Answers how many ms it took. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
    const startedAt = performance.now()
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill(signal)
      await this.#ended
    }
    return performance.now() - startedAt
  }
}
