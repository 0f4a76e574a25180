/** A table as the control room shows it: what is known of it, by the names that people say, and what can be done for it. */
import type { Table } from '../../shared/api/control-room.ts'
import type { Needs } from './table-needs.ts'

export interface ShownTable {
  table: Table
  name: string
  /** Where its school has but one it goes without saying. */
  whichBoard: string | null
  /** Name and board. */
  said: string
  colour: number | null
  colourOf: (schoolId: string | null) => number | null
  schoolNameOf: (schoolId: string | null) => string | null
  /** Where one stands at it. */
  href: string
  silentMinutes: Needs['silentMinutes']
  lost: Needs['lost']
  handMinutes: number | null
  /** In the spotlight; on a screen in the hall. */
  isAtAll: boolean
  isOnWall: boolean
  hasWall: boolean
  onWhisper: ((table: Table) => void) | null
}
