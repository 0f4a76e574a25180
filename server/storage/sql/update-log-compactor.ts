/**
 * The thread that compacts boards. Building and checking a large document takes seconds, during which no commit may wait: so it
 * reads and computes on its own, and holds the write lock only while it swaps.
 */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import type { BoardId } from '../../../shared/ids.ts'
import { compactUpdates } from '../../rooms/compact-updates.ts'
import { LogFile, type LogFileOptions } from './log-file.ts'
import type { Answered, Asked, LogAnswer, LogThreadData } from './log-messages.ts'

function compactOnRequest(port: MessagePort, options: LogFileOptions): void {
  port.on('message', (asked: Asked[]) => {
    for (const one of asked) answerOne(one)
  })

  function answerOne({ id, request }: Asked): void {
    let answer: LogAnswer = { kind: 'done', changed: false }
    if (request.kind === 'compact') {
      try {
        answer = { kind: 'done', changed: compactBoard(options, request.boardId, request.at) }
      } catch (error) {
        answer = { kind: 'failing', why: error instanceof Error ? error.message : 'unknown' }
      }
    }
    port.postMessage([{ id, answer }] satisfies Answered[])
    if (request.kind === 'close') port.close()
  }
}

function compactBoard(options: LogFileOptions, boardId: BoardId, at: number): boolean {
  const file = LogFile.open(options)
  try {
    const outcome = file.read(boardId)
    if (outcome.kind !== 'board') return false
    const { epoch, seq, updates } = outcome.board
    if (file.snapshotSeq(boardId) === seq) return false
    const compacted = compactUpdates(updates)
    return compacted !== null && file.saveSnapshot(boardId, epoch, seq, compacted, at)
  } finally {
    file.close()
  }
}

const { options } = workerData as LogThreadData
if (parentPort) compactOnRequest(parentPort, options)
