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
  /** On a disk of its own, a copy of the folder, with room for so many bytes. Only where `mayMount`. */
  diskBytes?: number
  /** As a user who may not do everything. Only for who may do everything. */
  userId?: number
}

/** Whether this machine lets us make small disks. */
export const mayMount = (): boolean => {
  const { status } = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=64k none /mnt'])
  return status === 0
}

export class SyncProcess {
  readonly port: number
  /** How it ended: its exit code, or the signal. */
  readonly ended: Promise<number | string>
  readonly #child: ChildProcess
  readonly #asUser: { uid?: number; gid?: number }

  private constructor(
    child: ChildProcess,
    port: number,
    ended: Promise<number | string>,
    asUser: { uid?: number; gid?: number },
  ) {
    this.#child = child
    this.#asUser = asUser
    this.port = port
    this.ended = ended
  }

  static async start({
    folder,
    dieAt = '',
    dieAfter = 1,
    diskBytes,
    userId,
  }: SyncProcessOptions): Promise<SyncProcess> {
    const node = ['--expose-gc', '--import', 'tsx', '--import', dieInside, main]
    const onDisk = `mount -t tmpfs -o size=${diskBytes} none /mnt && cp "$0"/* /mnt && exec "$@" /mnt`
    const [command, args] =
      diskBytes === undefined
        ? [process.execPath, [...node, folder]]
        : ['unshare', ['-rm', 'sh', '-c', onDisk, folder, process.execPath, ...node]]
    const asUser = userId === undefined ? {} : { uid: userId, gid: userId }
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DIE_AT: dieAt, DIE_AFTER: String(dieAfter) },
      ...asUser,
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const ended = new Promise<number | string>((resolve) =>
      child.once('exit', (code, signal) => resolve(code ?? signal ?? '')),
    )
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => resolve(Number(/port (\d+)/.exec(String(line))?.[1])))
      child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)))
    })
    return new SyncProcess(child, port, ended, asUser)
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

  /** The disk of its own, seen from here. */
  get disk(): string {
    return `/proc/${this.#child.pid}/root/mnt`
  }

  /** From now on no file of it may grow beyond so many bytes; null: any may. */
  limitFiles(bytes: number | null): void {
    const limit = `--fsize=${bytes ?? 'unlimited'}:unlimited`
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(this.#child.pid), limit], this.#asUser)
    if (status !== 0) throw new Error(`prlimit: ${String(stderr)}`)
  }
}
