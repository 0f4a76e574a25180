/** A database in a folder of its own, with boards in it. */
import { randomInt } from 'node:crypto'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { newId } from '../../server/new-id.ts'
import { databaseFile, openDatabase, type Database } from '../../server/storage/sql/open-database.ts'
import { insertSeed } from '../../server/storage/sql/update-log-seed.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { CanvasId } from '../../shared/canvases/canvas-id.ts'
import { seedBoard } from '../../shared/document/seed.ts'
import { BoardId } from '../../shared/ids.ts'
import { makeTempFolder } from './temp-folder.ts'

export class BoardDatabase {
  readonly database: Database
  readonly file: string

  private constructor(database: Database, file: string) {
    this.database = database
    this.file = file
  }

  static async open(folder = makeTempFolder()): Promise<BoardDatabase> {
    const database = await openDatabase(folder)
    onTestFinished(() => database.destroy())
    return new BoardDatabase(database, databaseFile(folder))
  }

  async createBoard(canvas = 'blank', epoch = newId()): Promise<BoardId> {
    const boardId = BoardId.parse(newId())
    const clientId = randomInt(1, 2 ** 32)
    const doc = seedBoard({ canvas: requireCanvas(CanvasId.parse(canvas)), clientId, newId })
    const schoolId = newId()
    await this.database.transaction().execute(async (trx) => {
      await trx.insertInto('schools').values({ id: schoolId, name: schoolId, colour: 1, created_at: 1 }).execute()
      await trx
        .insertInto('boards')
        .values({
          id: boardId,
          canvas,
          title: 'En tavle',
          workshop_id: null,
          school_id: schoolId,
          epoch,
          version: 0,
          created_at: 1,
          changed_at: null,
        })
        .execute()
      await insertSeed(trx, { boardId, epoch, update: Y.encodeStateAsUpdate(doc), clientId, at: 1 })
    })
    doc.destroy()
    return boardId
  }

  async deleteBoard(boardId: BoardId): Promise<void> {
    await this.database.deleteFrom('boards').where('id', '=', boardId).execute()
  }
}
