/**
 * The boards, and who may do what on them.
 *
 * Invariants
 * - A board that the viewer may not see is answered like one that isn't there.
 * - A deleted board is gone for good: its rows, its log, its pictures; whoever looks at it is shown out.
 */
import { AppError } from '../../shared/errors.ts'
import type { BoundRights } from '../../shared/facilitation/rights.ts'
import type { BoardId } from '../../shared/ids.ts'
import { mayManageBoard, type BoardFacts, type BoardLevel, type Viewer } from '../../shared/roles.ts'
import type { AccessChanges } from '../accounts/access-changes.ts'
import type { Clock } from '../clock.ts'
import { StorageFailing } from '../rooms/update-log.ts'
import type { WorkshopRecord } from '../workshops/workshop.ts'
import type { Workshops } from '../workshops/workshops.ts'
import type { BoardRecord, BoardStore } from './board-record.ts'
import type { ImageFiles } from './image-files.ts'
import type { Leftovers } from './leftovers.ts'
import type { LiveBoards } from './live-boards.ts'

export interface BoardInPlace {
  board: BoardRecord
  workshop: WorkshopRecord | null
}

/** What is going on in a workshop may take something away from what people may see and change there. */
export interface BoardSight {
  /** What the viewer may do on the board now, all told. */
  levelOf(viewer: Viewer, found: BoardInPlace): Promise<BoardLevel>
  /** Is it kept from the viewer by nothing but what is going on? Then they will see it again. */
  isHidden(viewer: Viewer, found: BoardInPlace): Promise<boolean>
  /** What is left of `edit` at any moment; null when nothing is taken from it. */
  rightsOn(viewer: Viewer, found: BoardInPlace): Promise<(() => BoundRights) | null>
  /** Is anybody to be told who wrote what? */
  showsNames(found: BoardInPlace): Promise<boolean>
}

interface Given {
  store: BoardStore
  workshops: Workshops
  live: LiveBoards
  imageFiles: ImageFiles
  leftovers: Leftovers
  sight: BoardSight
  /** What else is known of a board that has been deleted is forgotten. */
  onRemoved: (board: BoardRecord) => Promise<void>
  changes: AccessChanges
  clock: Clock
}

export class Boards {
  readonly store: BoardStore
  readonly sight: BoardSight
  readonly #workshops: Workshops
  readonly #live: LiveBoards
  readonly #imageFiles: ImageFiles
  readonly #leftovers: Leftovers
  readonly #onRemoved: Given['onRemoved']
  readonly #changes: AccessChanges
  readonly #clock: Clock

  constructor({ store, workshops, live, imageFiles, leftovers, sight, onRemoved, changes, clock }: Given) {
    this.store = store
    this.sight = sight
    this.#onRemoved = onRemoved
    this.#workshops = workshops
    this.#live = live
    this.#imageFiles = imageFiles
    this.#leftovers = leftovers
    this.#changes = changes
    this.#clock = clock
  }

  /** The board with the workshop that it belongs to, as both are now. */
  async find(id: BoardId): Promise<BoardInPlace | null> {
    const board = await this.store.find(id)
    if (!board) return null
    return { board, workshop: board.workshopId && (await this.#workshops.find(board.workshopId)) }
  }

  /** The board, if the viewer may do with it what they are about to. Seen but not theirs to change is said so. */
  async require(viewer: Viewer, id: BoardId, needed: 'view' | 'edit' | 'manage'): Promise<BoardInPlace> {
    const found = await this.find(id)
    const level = found ? await this.sight.levelOf(viewer, found) : 'none'
    if (!found || level === 'none') throw new AppError('notFound')
    const mayDoIt =
      needed === 'view' ||
      (needed === 'edit' && level === 'edit') ||
      (needed === 'manage' && mayManageBoard(viewer, factsOf(found)))
    if (!mayDoIt) throw new AppError('notAllowed')
    return found
  }

  async rename(id: BoardId, title: string): Promise<void> {
    await this.store.rename(id, title)
  }

  async remove(board: BoardRecord): Promise<void> {
    const { id } = board
    const images = await this.store.remove(id, this.#clock())
    this.#changes.announce()
    this.#live.closeBoard(id)
    await this.#imageFiles.remove(images)
    await this.#onRemoved(board)
  }

  /** After deleting. What can't be overwritten now is so by the chore that tries again: what was asked for is done all the same. */
  async overwriteDeleted(): Promise<void> {
    try {
      await this.#leftovers.overwrite()
    } catch (error) {
      if (!(error instanceof StorageFailing)) throw error
    }
  }
}

export const factsOf = ({ board, workshop }: BoardInPlace): BoardFacts => ({ schoolId: board.schoolId, workshop })
