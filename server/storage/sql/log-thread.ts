/** One thread of the log, asked and answered by number. A thread that died is started again at the next question. */
import { Worker } from 'node:worker_threads'
import { StorageFailing } from '../../rooms/update-log.ts'
import type { LogFileOptions } from './log-file.ts'
import type { Answered, Asked, LogAnswer, LogRequest, LogThreadData } from './log-messages.ts'

interface Waiting {
  resolve: (answer: LogAnswer) => void
  reject: (error: Error) => void
}

export class LogThread {
  readonly #entry: URL
  readonly #options: LogFileOptions
  readonly #waiting = new Map<number, Waiting>()
  #outbox: Asked[] = []
  #worker: Worker | null = null
  #lastId = 0
  #isClosed = false

  constructor(entry: URL, options: LogFileOptions) {
    this.#entry = entry
    this.#options = options
  }

  ask(request: LogRequest): Promise<LogAnswer> {
    if (this.#isClosed) return Promise.reject(new StorageFailing('the log is closed'))
    this.#worker ??= this.#start()
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      // What many rooms hand in at one beat goes over in one piece, and so into one commit.
      if (this.#outbox.length === 0) queueMicrotask(() => this.#post())
      this.#outbox.push({ id, request })
    })
  }

  #post(): void {
    const asked = this.#outbox
    this.#outbox = []
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window: it has no origin
    if (asked.length > 0) this.#worker?.postMessage(asked satisfies Asked[])
  }

  /** Answers when everything asked before is done and the thread has ended. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    const worker = this.#worker
    const done = worker === null ? null : this.ask({ kind: 'close' })
    this.#isClosed = true
    await done
    await worker?.terminate()
  }

  #start(): Worker {
    const workerData = { entry: this.#entry.href, options: this.#options } satisfies LogThreadData
    const worker = new Worker(new URL('./log-thread-loader.mjs', import.meta.url), { workerData })
    worker.on('message', (answered: Answered[]) => {
      for (const { id, answer } of answered) {
        this.#waiting.get(id)?.resolve(answer)
        this.#waiting.delete(id)
      }
    })
    worker.on('error', (error) => this.#ended(worker, error))
    worker.on('exit', () => this.#ended(worker, null))
    return worker
  }

  #ended(worker: Worker, cause: Error | null): void {
    if (this.#worker !== worker) return
    this.#worker = null
    this.#outbox = []
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(new StorageFailing('the thread of the log ended', { cause }))
  }
}
