import type { Board } from '../../shared/api/boards.ts'
import type { SchoolId } from '../../shared/ids.ts'
import { mayManageBoard, type Viewer } from '../../shared/roles.ts'
import type { WorkshopRecord } from '../workshops/workshop.ts'
import type { Workshops } from '../workshops/workshops.ts'
import type { BoardDigests } from './board-digests.ts'
import type { BoardRecord } from './board-record.ts'
import { factsOf, type BoardInPlace, type Boards } from './boards.ts'

/** Boards as a viewer may see them. */
export class ShowBoards {
  readonly #boards: Boards
  readonly #workshops: Workshops
  readonly #digests: BoardDigests

  constructor(boards: Boards, workshops: Workshops, digests: BoardDigests) {
    this.#boards = boards
    this.#workshops = workshops
    this.#digests = digests
  }

  async one(viewer: Viewer, { board, workshop }: BoardInPlace): Promise<Board> {
    const facts = factsOf({ board, workshop })
    const { id, title, canvas, workshopId, schoolId, createdAt, changedAt } = board
    return {
      id,
      title,
      canvas,
      workshopId,
      schoolId,
      createdAt,
      changedAt,
      // Of what an overview shows: with the newest of all, a picture fetched by it might be an older one, and never be fetched anew.
      version: await this.#digests.version(board),
      filled: await this.#digests.filled(board),
      level: (await this.#boards.sight.levelOf(viewer, { board, workshop })) === 'edit' ? 'edit' : 'view',
      mayManage: mayManageBoard(viewer, facts),
    }
  }

  async ofWorkshop(viewer: Viewer, workshop: WorkshopRecord): Promise<Board[]> {
    const boards = await this.#boards.store.listOfWorkshop(workshop.id)
    return this.#visible(
      viewer,
      boards.map((board) => ({ board, workshop })),
    )
  }

  async ofSchool(viewer: Viewer, schoolId: SchoolId): Promise<Board[]> {
    const boards = await this.#boards.store.listOfSchool(schoolId)
    const inPlace = []
    for (const board of boards) inPlace.push(await this.#inPlace(board))
    return this.#visible(viewer, inPlace)
  }

  async #inPlace(board: BoardRecord): Promise<BoardInPlace> {
    return { board, workshop: board.workshopId && (await this.#workshops.find(board.workshopId)) }
  }

  async #visible(viewer: Viewer, boards: readonly BoardInPlace[]): Promise<Board[]> {
    const shown: Board[] = []
    // One after another: a hundred cold boards read at once would keep everyone else waiting.
    for (const inPlace of boards) {
      const level = await this.#boards.sight.levelOf(viewer, inPlace)
      if (level !== 'none') shown.push(await this.one(viewer, inPlace))
    }
    return shown
  }
}
