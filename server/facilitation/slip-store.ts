/** Where slips lie: short texts that nobody else may see before a facilitator (private notes) or the table (trays) turns them up. */
import type { BoardId, PrincipalKey, RoundId, SlipId, WorkshopId } from '../../shared/ids.ts'

export interface SlipRecord {
  id: SlipId
  workshopId: WorkshopId
  boardId: BoardId
  fieldId: string
  /** Null: for the field's tray. */
  roundId: RoundId | null
  principal: PrincipalKey
  text: string
  /** ms since 1970, of the first writing. */
  at: number
  turnedUpAt: number | null
}

export interface SlipBounds {
  /** Of one person, in the round or in the board's trays. */
  perPerson: number
  /** On the board, in the round or in its trays. */
  perBoard: number
}

export interface SlipStore {
  find(id: SlipId): Promise<SlipRecord | null>
  /** False when there is no room for another. */
  add(slip: SlipRecord, most: SlipBounds): Promise<boolean>
  rewrite(id: SlipId, text: string): Promise<void>
  remove(ids: readonly SlipId[]): Promise<void>
  /** In the order in which they were written. */
  listOfBoard(id: BoardId): Promise<SlipRecord[]>
  listOfRound(id: RoundId): Promise<SlipRecord[]>
  /** All of the field's tray that lie face down. */
  turnUp(boardId: BoardId, fieldId: string, at: number): Promise<void>
  /** From a round into the field's tray, face up: what found no room on the board is not lost. Without names, nobody's from then on, and from no earlier moment. */
  moveToTray(ids: readonly SlipId[], how: { at: number; withNames: boolean }): Promise<void>
  countRounds(id: WorkshopId): Promise<{ roundId: RoundId; boardId: BoardId; slips: number; writers: number }[]>
  countTrays(id: WorkshopId): Promise<{ boardId: BoardId; fieldId: string; waiting: number; turnedUp: number }[]>
}
