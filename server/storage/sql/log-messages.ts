/** What the main thread and the log's two threads say to each other: lists of questions, and lists of answers. */
import type { BoardId } from '../../../shared/ids.ts'
import type { LogBindings, LogRow } from '../../rooms/update-log.ts'
import type { AppendOutcome, LogFileOptions, ReadOutcome } from './log-file.ts'

/** What a thread is started with. */
export interface LogThreadData {
  /** Address of the module that it runs. */
  entry: string
  options: LogFileOptions
}

export type LogRequest =
  | { kind: 'append'; row: LogRow }
  | { kind: 'bind'; bindings: LogBindings }
  | { kind: 'read'; boardId: BoardId }
  | { kind: 'probe' }
  | { kind: 'overwrite' }
  | { kind: 'compact'; boardId: BoardId; at: number }
  | { kind: 'close' }

export type LogAnswer =
  | { kind: 'appended'; outcome: AppendOutcome }
  | { kind: 'read'; outcome: ReadOutcome }
  | { kind: 'done'; changed: boolean }
  /** Not the request's fault: nothing was written. */
  | { kind: 'failing'; why: string }

export interface Asked {
  id: number
  request: LogRequest
}

export interface Answered {
  id: number
  answer: LogAnswer
}
