import type { TakenBackReason } from './board-connection.ts'

/** What can't be helped within one document: it holds edits that the server will never have. */
export interface Trouble {
  reason: TakenBackReason | 'badMessage'
  /** What the edit touched; null when it was everything at once. */
  keys: readonly string[] | null
}
