/** The process of `sync-process-main.ts`, as a test sees it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('./sync-process-main.ts', import.meta.url))
const dieInside = new URL('./die-inside.mjs', import.meta.url).href

export interface SyncProcessOptions {
  folder: string
  /** Where it kills itself (`die-inside.mjs`), and at the how-manieth time. */
  dieAt?: string
  dieAfter?: number
}

export class SyncProcess {
  readonly port: number
  /** How it ended: its exit code, or the signal. */
  readonly ended: Promise<number | string>
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, port: number, ended: Promise<number | string>) {
    this.#child = child
    this.port = port
    this.ended = ended
  }

  static async start({ folder, dieAt = '', dieAfter = 1 }: SyncProcessOptions): Promise<SyncProcess> {
    const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', '--import', dieInside, main, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DIE_AT: dieAt, DIE_AFTER: String(dieAfter) },
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const ended = new Promise<number | string>((resolve) =>
      child.once('exit', (code, signal) => resolve(code ?? signal ?? '')),
    )
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => resolve(Number(/port (\d+)/.exec(String(line))?.[1])))
      child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)))
    })
    return new SyncProcess(child, port, ended)
  }

  address(boardId: string, query = ''): string {
    return `ws://127.0.0.1:${this.port}/sync/${boardId}${query}`
  }

  kill(signal: 'SIGKILL' | 'SIGTERM'): void {
    this.#child.kill(signal)
  }

  /** Has the board's log compacted; answers whether it was. Null when the process ended over it. */
  async compact(boardId: string): Promise<boolean | null> {
    const response = await fetch(`http://127.0.0.1:${this.port}/compact/${boardId}`).catch(() => null)
    const answer = await response?.text().catch(() => null)
    return answer === null || answer === undefined ? null : answer === 'true'
  }

  /** Bytes that it holds, rubbish taken away: objects, and what lies outside of them. */
  async memory(): Promise<number> {
    const response = await fetch(`http://127.0.0.1:${this.port}/memory`)
    const { heapUsed, external } = (await response.json()) as { heapUsed: number; external: number }
    return heapUsed + external
  }

  /** From now on no file of it may grow beyond so many bytes; null: any may. */
  limitFiles(bytes: number | null): void {
    const { status, stderr } = spawnSync('prlimit', [
      '--pid',
      String(this.#child.pid),
      `--fsize=${bytes ?? 'unlimited'}:unlimited`,
    ])
    if (status !== 0) throw new Error(`prlimit: ${String(stderr)}`)
  }
}
