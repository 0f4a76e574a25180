/** Something that every server is put through. */
import type { Contender } from '../contenders.ts'

export interface Column {
  key: string
  title: string
  digits: number
  /** Stands in the table beside its ratio to ours. */
  hasRatio?: boolean
}

export type Measured = Record<string, number>

export interface Scenario {
  id: string
  title: string
  columns: readonly Column[]
  /** Which servers it says something about. */
  isFor(contender: Contender): boolean
  run(contender: Contender): Promise<Measured>
}
