import type { Selectable } from 'kysely'
import { BoardId, ImageId } from '../../../shared/ids.ts'
import type { ImageRecord, ImageStore } from '../../boards/board-record.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

export function sqlImages(database: Database): ImageStore {
  return {
    async find(id) {
      const row = await database.selectFrom('images').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? recordOf(row) : null
    },
    add: (image, most) =>
      database.transaction().execute(async (trx) => {
        const { count } = await trx
          .selectFrom('images')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('board_id', '=', image.boardId)
          .executeTakeFirstOrThrow()
        if (count >= most) return false
        const { id, boardId, mimeType, width, height, bytes, createdAt } = image
        await trx
          .insertInto('images')
          .values({ id, board_id: boardId, mime_type: mimeType, width, height, bytes, created_at: createdAt })
          .execute()
        return true
      }),
    async listIds() {
      const rows = await database.selectFrom('images').select('id').execute()
      return new Set(rows.map(({ id }) => ImageId.parse(id)))
    },
    async listOfBoard(boardId) {
      const rows = await database.selectFrom('images').selectAll().where('board_id', '=', boardId).execute()
      return rows.map(recordOf)
    },
    async boardsWith(least) {
      const rows = await database
        .selectFrom('images')
        .select('board_id')
        .groupBy('board_id')
        .having(({ fn }) => fn.countAll<number>(), '>=', least)
        .execute()
      return rows.map((row) => BoardId.parse(row.board_id))
    },
    async remove(ids) {
      if (ids.length > 0) await database.deleteFrom('images').where('id', 'in', ids).execute()
    },
  }
}

const recordOf = (row: Selectable<Tables['images']>): ImageRecord => ({
  id: ImageId.parse(row.id),
  boardId: BoardId.parse(row.board_id),
  mimeType: row.mime_type,
  width: row.width,
  height: row.height,
  bytes: row.bytes,
  createdAt: row.created_at,
})
