/**
 * The product as it runs: a process of its own on a port of its own with a data folder of its own, so that it can be killed in the
 * middle of something and started again on what it left behind.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export class RunningServer {
  readonly origin: string
  readonly dataDir: string
  readonly #port: number
  #process: ChildProcess | null = null
  #said = ''

  private constructor(port: number, dataDir: string) {
    this.#port = port
    this.dataDir = dataDir
    this.origin = `http://127.0.0.1:${port}`
  }

  /** A server on an empty data folder, ready to answer. */
  static async start(): Promise<RunningServer> {
    const server = new RunningServer(await freePort(), mkdtempSync(join(tmpdir(), 'laeringstavle-')))
    await server.startAgain()
    return server
  }

  /** The same port and the same data: to the browsers it is the same server. */
  async startAgain(): Promise<void> {
    this.#said = ''
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: projectRoot,
      env: {
        ...process.env,
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'warn',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.#said += String(chunk)
        // It says where it listens once it does.
        if (this.#said.includes(`:${this.#port}`)) resolve()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${this.#said}`)))
    })
    const health = await fetch(`${this.origin}/api/health`)
    if (!health.ok) throw new Error(`the server is not well: ${health.status}\n${this.#said}`)
  }

  /** Everything it has written to the console since it was started. */
  said(): string {
    return this.#said
  }

  /** The link that an empty database prints, with which the first administrator is made. */
  setUpLink(): string {
    const [link] = /https?:\/\/\S+\/setup\S*/.exec(this.#said) ?? []
    if (!link) throw new Error(`the server printed no link for setting up:\n${this.#said}`)
    return link
  }

  /** `kill -9`: no goodbye, nothing flushed. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Ends it as an operator would, and takes its data away. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    this.#process = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
}
