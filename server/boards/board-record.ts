import type { CanvasId } from '../../shared/canvases/canvas-id.ts'
import type { BoardId, ImageId, PrincipalKey, SchoolId, WorkshopId } from '../../shared/ids.ts'

/** A board as the database knows it; what is on it is in the update log. */
export interface BoardRecord {
  id: BoardId
  canvas: CanvasId
  title: string
  workshopId: WorkshopId | null
  schoolId: SchoolId | null
  version: number
  createdAt: number
  changedAt: number | null
}

export interface NewBoardRecord {
  id: BoardId
  canvas: CanvasId
  title: string
  workshopId: WorkshopId | null
  schoolId: SchoolId | null
  createdAt: number
  /** The document's first state, as a Yjs update, and the lineage that begins with it. */
  seed: { epoch: string; update: Uint8Array; clientId: number }
}

export interface BoardStore {
  find(id: BoardId): Promise<BoardRecord | null>
  /** In the order in which they were made. */
  listOfWorkshop(id: WorkshopId): Promise<BoardRecord[]>
  /** Newest first. */
  listOfSchool(id: SchoolId): Promise<BoardRecord[]>
  /** With their seeds in the log: all of them or none. */
  add(boards: readonly NewBoardRecord[]): Promise<void>
  rename(id: BoardId, title: string): Promise<void>
  /** The board, its log and its pictures' rows, for good; a tombstone keeps offline copies from bringing it back. Answers with the pictures' ids. */
  remove(id: BoardId, at: number): Promise<ImageId[]>
  wasDeleted(id: BoardId): Promise<boolean>
  /** To whom each client id on the board belongs, and when something was first saved under it (ms since 1970; null: nobody knows any more). */
  clientsOf(id: BoardId): Promise<Map<number, { principal: PrincipalKey; since: number | null }>>
  /** How people are called, for those who still are there. */
  namesOf(principals: readonly PrincipalKey[]): Promise<Map<PrincipalKey, { name: string; schoolId: SchoolId | null }>>
}

export interface ImageRecord {
  id: ImageId
  boardId: BoardId
  mimeType: string
  width: number
  height: number
  bytes: number
  createdAt: number
}

export interface ImageStore {
  find(id: ImageId): Promise<ImageRecord | null>
  /** False when the board has as many as it may. */
  add(image: ImageRecord, most: number): Promise<boolean>
  listIds(): Promise<Set<ImageId>>
  listOfBoard(id: BoardId): Promise<Pick<ImageRecord, 'id' | 'createdAt'>[]>
  /** The boards that have at least so many. */
  boardsWith(least: number): Promise<BoardId[]>
  remove(ids: readonly ImageId[]): Promise<void>
}
