import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import BetterSqlite3 from 'better-sqlite3'
import { databaseFile } from '../../server/storage/sql/open-database.ts'
import type { BoardId } from '../../shared/ids.ts'
import { danish } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { makeSchoolBoard, Municipality } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { Wall } from '../support/pages/wall.ts'
import { RoomOnStage } from '../support/room-on-stage.ts'
import type { RunningServer } from '../support/running-server.ts'

const field = 'Forforståelse'
const readable = 'Vi læser højt i 3. klasse.'

function lastRowOf(file: string, id: BoardId): number {
  const database = new BetterSqlite3(file, { readonly: true })
  const seq = database.prepare('select max(seq) from board_updates where board_id = ?').pluck().get(id)
  database.close()
  return Number(seq)
}

/** One bit of a row, as a failing disk leaves it. */
function flipBit(file: string, id: BoardId, seq: number): void {
  const database = new BetterSqlite3(file)
  const where = 'where board_id = ? and seq = ?'
  const bytes = database.prepare(`select payload from board_updates ${where}`).pluck().get(id, seq) as Buffer
  const at = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  database.prepare(`update board_updates set payload = ? ${where}`).run(bytes, id, seq)
  database.close()
}

/** Two fields are written, of which the second can't be read any more. */
async function writeAndDamage(server: RunningServer, board: BoardForm, id: BoardId): Promise<void> {
  const file = databaseFile(server.dataDir)
  await board.open(id)
  await board.writeInField(field, readable)
  const onDisk = async () => (await board.page.request.get(`/api/boards/${id}/fields`)).text()
  await expect.poll(onDisk).toContain(readable)
  const good = lastRowOf(file, id)
  await board.writeInField('Udforskning', 'Det sidste')
  await expect.poll(() => lastRowOf(file, id)).toBeGreaterThan(good)
  await board.expectSaved()
  await board.page.goto('about:blank')
  await server.kill()
  flipBit(file, id, good + 1)
  await server.startAgain()
}

journey(
  'LOG-5 A board that is damaged on the disk says so, shows what can still be read, and takes no other with it',
  async ({ stage }) => {
    const server = await stage.startServer()
    const municipality = await Municipality.setUp(server)
    const school = await municipality.addSchool('Fjordskolen')
    const leader = await municipality.addSchoolAccount(school, 'Leif Leder')
    const { id } = await makeSchoolBoard(leader, school, 'learning-wheel', 'Vores hjul')
    const other = await makeSchoolBoard(leader, school, 'learning-wheel', 'Det andet hjul')
    const { page } = await stage.arrive('Leif', { server, as: leader })
    const board = new BoardForm(page)
    await writeAndDamage(server, board, id)

    await journey.step('it says so, and shows what can still be read', async () => {
      await page.goto(`/boards/${id}`)
      await expect(page.getByRole('heading', { name: danish.sync.damagedTitle })).toBeVisible()
      const texts = page.getByRole('region', { name: danish.sync.stillReadable })
      await expect(texts.getByText(readable)).toBeVisible()
      await expect(texts.getByText('Det sidste')).toHaveCount(0)
      // The device that it was open on remembers more than the server can read.
      const onlyHere = page.getByRole('region', { name: danish.sync.onlyHere })
      await expect(onlyHere.getByRole('listitem')).toHaveText(['UdforskningDet sidste'])
      const picture = page.getByRole('img', { name: danish.sync.stillReadablePicture })
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
      await expectNoSeriousViolations(page, 'a damaged board')
    })

    await journey.step('it goes home as a text', async () => {
      const coming = page.waitForEvent('download')
      await page.getByRole('link', { name: danish.sync.takeText }).click()
      const text = readFileSync(await (await coming).path(), 'utf8')
      expect(text).toContain(readable)
    })

    await journey.step('on a phone, and in the hall, it is said as well', async () => {
      const phone = await stage.arrive('Leif på telefon', { server, as: leader, device: 'phone' })
      await phone.page.goto(`/boards/${id}`)
      await expect(phone.page.getByText(readable)).toBeVisible()
      await expect(phone.page.getByText(danish.sync.onlyHere)).toHaveCount(0)
      const projector = await stage.arrive('Leif i salen', { server, as: leader, device: 'projector' })
      await projector.page.goto(`/boards/${id}?view=projector`)
      await expect(projector.page.getByText(readable)).toBeVisible()
    })

    await journey.step('one gets away from there, and the other board is as it was', async () => {
      await page.getByRole('link', { name: danish.sync.toSchool }).last().click()
      await page.getByRole('link', { name: other.title }).click()
      await page.waitForURL(`**/boards/${other.id}`)
      await board.open(other.id)
      await board.writeInField(field, 'Her går det godt.')
      await board.expectSaved()
    })
  },
)

journey('LOG-5 On a wall a damaged board says so, and is replaced by the next', async ({ stage }) => {
  const server = await stage.startServer()
  const municipality = await Municipality.setUp(server)
  const consultant = await municipality.addConsultant('Karen Konsulent')
  const [north, south] = [await municipality.addSchool('Nordskolen'), await municipality.addSchool('Sydskolen')]
  const room = await RoomOnStage.open(stage, { server, municipality, consultant, north, south }, { title: 'Læsning' })
  const [broken, whole] = [room.board('north'), room.board('south')]
  const { page } = await room.guest('Mette', 'north')
  await writeAndDamage(server, new BoardForm(page), broken.id)
  const hall = new Wall((await room.wall()).page)

  await room.press({ act: 'spotlight', boardId: broken.id, place: null })
  await hall.expectShows(broken.title)
  await expect(hall.page.getByText(danish.screens.damaged)).toBeVisible()
  await expectNoSeriousViolations(hall.page, 'a damaged board on a wall')

  await room.press({ act: 'spotlight', boardId: whole.id, place: null })
  await hall.expectShows(whole.title)
  await expect(hall.page.getByText(danish.screens.damaged)).toHaveCount(0)
})
