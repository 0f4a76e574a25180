/** The process of `sync-process-main.ts`, as a test sees it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('./sync-process-main.ts', import.meta.url))

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

  static async start(folder: string, failpoint = '', times = 1): Promise<SyncProcess> {
    const child = spawn(process.execPath, ['--import', 'tsx', main, folder, failpoint, String(times)], {
      stdio: ['ignore', 'pipe', 'inherit'],
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
}
