import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { UnusedImages } from '../../server/boards/unused-images.ts'
import { imageFolder } from '../../server/storage/files/image-folder.ts'
import { sqlBoards } from '../../server/storage/sql/sql-boards.ts'
import { sqlImages } from '../../server/storage/sql/sql-images.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { ImageId } from '../../shared/ids.ts'
import { BoardDatabase } from '../support/board-database.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const minuteMs = 60_000
const id = ImageId.parse('aaaaaaaaaaaaaaaa')

/** A board with one picture, which is shown or not, and people who go on changing the board. */
async function boardWithPicture() {
  const database = await BoardDatabase.open()
  const boardId = await database.createBoard()
  let now = Date.now()
  const clock = () => now
  const doc = new Y.Doc()
  onTestFinished(() => doc.destroy())
  const asset = new Y.Map(Object.entries({ r: { props: { src: `/api/images/${id}` } } }))
  recordsOf(doc).set('asset:1', asset)
  const images = sqlImages(database.database)
  const imageFiles = imageFolder(makeTempFolder(), clock)
  await imageFiles.write(id, Buffer.from('picture'))
  await images.add({ id, boardId, mimeType: 'image/png', width: 1, height: 1, bytes: 7, createdAt: now }, 1)
  const read = async () => ({ epoch: 'e', seq: 1, updates: [Y.encodeStateAsUpdate(doc)], clients: new Map() })
  const unused = new UnusedImages({ boards: sqlBoards(database.database), images, imageFiles, log: { read }, clock })
  return {
    show: () => recordsOf(doc).set('shape:1', new Y.Map<unknown>([['c', { assetId: 'asset:1' }]])),
    erase: () => recordsOf(doc).delete('shape:1'),
    /** Looks after so many minutes; is the picture still there, row and file alike? */
    after: async (minutes: number, isBusy = true): Promise<boolean> => {
      now += minutes * minuteMs
      if (isBusy) await database.database.updateTable('boards').set({ changed_at: now }).execute()
      await unused.look(1)
      const [row, file] = [await images.find(id), await imageFiles.read(id)]
      expect(row === null).toBe(file === null)
      return row !== null
    },
  }
}

describe('A picture on a board with many', () => {
  it('stays as long as a shape shows it', async () => {
    const { show, after } = await boardWithPicture()
    show()
    expect([await after(90), await after(90, false)]).toEqual([true, true])
  })

  it('goes when nothing has shown it for an hour', async () => {
    const { show, erase, after } = await boardWithPicture()
    show()
    await after(90)
    erase()
    expect([await after(10), await after(50), await after(11)]).toEqual([true, true, false])
  })

  it('has its hour anew when an undo brings it back', async () => {
    const { show, erase, after } = await boardWithPicture()
    await after(50)
    show()
    await after(10)
    erase()
    expect([await after(10), await after(50), await after(10)]).toEqual([true, true, false])
  })

  it('goes at once from a board that nobody has changed for an hour', async () => {
    const { after } = await boardWithPicture()
    await after(0)
    expect(await after(61, false)).toBe(false)
  })
})
