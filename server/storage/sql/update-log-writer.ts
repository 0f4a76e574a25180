/**
 * The thread that writes the log, and the only one that does. What has queued while the last commit ran is the next batch: under
 * load many rows share one flush to disk, at rest a row waits for nothing.
 */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import type { LogBindings, LogRow } from '../../rooms/update-log.ts'
import { LogFile, type LogFileOptions } from './log-file.ts'
import type { Answered, Asked, LogAnswer, LogRequest, LogThreadData } from './log-messages.ts'

interface Queued {
  id: number
  one: LogRow | LogBindings
}

function write(port: MessagePort, options: LogFileOptions): void {
  let file: LogFile | null = null
  let identity: string | null = null
  let queue: Queued[] = []
  const answer = (id: number, answer: LogAnswer): void => port.postMessage([{ id, answer }] satisfies Answered[])
  // Opened at the first need and again after a failure, so that a file that was away or taken is found again without a restart.
  const opened = (): LogFile => {
    file ??= LogFile.open({ ...options, ...(identity === null ? {} : { identity }) })
    identity = file.identity
    return file
  }
  const letGo = (): void => {
    try {
      file?.close()
    } finally {
      file = null
    }
  }

  const commit = (): void => {
    const batch = queue
    queue = []
    if (batch.length === 0) return
    try {
      const outcomes = opened().append(batch.map(({ one }) => one))
      port.postMessage(
        batch.map(({ id }, i) => ({
          id,
          answer: { kind: 'appended', outcome: outcomes[i] ?? 'conflict' },
        })) satisfies Answered[],
      )
    } catch (error) {
      for (const { id } of batch) answer(id, failing(error))
      letGo()
      return
    }
    try {
      opened().checkpoint('whenLong')
    } catch {
      // The rows are safe in the write-ahead log; the next batch tries again.
    }
  }

  const act = (id: number, request: LogRequest): void => {
    try {
      if (request.kind === 'read') answer(id, { kind: 'read', outcome: opened().read(request.boardId) })
      else if (request.kind === 'probe') {
        opened().probe()
        answer(id, { kind: 'done', changed: false })
      } else if (request.kind === 'overwrite') answer(id, { kind: 'done', changed: opened().overwriteDeleted() })
      else if (request.kind === 'close') {
        if (file !== null) checkpointQuietly(file)
        letGo()
        answer(id, { kind: 'done', changed: false })
        port.close()
      }
    } catch (error) {
      answer(id, failing(error))
      letGo()
    }
  }

  port.on('message', (asked: Asked[]) => {
    for (const { id, request } of asked) {
      if (request.kind === 'append' || request.kind === 'bind') {
        if (queue.length === 0) setImmediate(commit)
        queue.push({ id, one: request.kind === 'append' ? request.row : request.bindings })
      } else {
        // In the order of asking: a read sees every row that was handed in before it.
        commit()
        act(id, request)
      }
    }
  })
}

function checkpointQuietly(file: LogFile): void {
  try {
    file.checkpoint('now')
  } catch {
    // Nothing is lost: the write-ahead log is read at the next start.
  }
}

const failing = (error: unknown): LogAnswer => ({
  kind: 'failing',
  why: error instanceof Error ? error.message : 'unknown',
})

const { options } = workerData as LogThreadData
if (parentPort) write(parentPort, options)
