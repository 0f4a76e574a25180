/** Our own client against the real rooms: together, saved, and back after the net was gone. */
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MemoryDevice } from '../../client/sync/memory-device.ts'
import { sendLeftovers } from '../../client/sync/send-leftovers.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import type { BoardId } from '../../shared/ids.ts'
import { BoardTab } from '../support/board-tab.ts'
import { Cable } from '../support/cable.ts'
import { openStockTab } from '../support/stock-tab.ts'
import { storedBoard } from '../support/stored-board.ts'
import { SyncServer } from '../support/sync-server.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

async function annaAndBo() {
  const server = await SyncServer.start()
  const boardId = await server.boardFor('anna', 'bo')
  const tab = (name: string, device = new MemoryDevice({ durable: true })) =>
    new BoardTab({ port: server.port, boardId, name, device })
  return { server, boardId, tab }
}

const committed = async (server: SyncServer, boardId: BoardId, field: string) => {
  const doc = await storedBoard(server.log, boardId)
  const text = doc?.getText(`n:${field}`).toJSON()
  doc?.destroy()
  return text
}

describe('Two people on one board', () => {
  it('see each other write, and are told that it is saved', async () => {
    const { server, boardId, tab } = await annaAndBo()
    const [anna, bo] = await Promise.all([tab('anna').synced(), tab('bo').synced()])
    expect(anna.state).toEqual({ kind: 'saved', at: null })

    anna.writeNote('shape:a', 'Vi læser højt')
    expect(anna.state).toEqual({ kind: 'saving' })
    await bo.until(() => bo.readNote('shape:a') === 'Vi læser højt')
    await anna.saved()
    expect(await committed(server, boardId, 'shape:a')).toBe('Vi læser højt')
    const { state } = anna
    expect(state.kind === 'saved' && Math.abs((state.at ?? 0) - Date.now())).toBeLessThan(2_000)
    expect(bo.state).toEqual({ kind: 'saved', at: null })
  })

  it('see each other come and go, and come back', async () => {
    const { tab } = await annaAndBo()
    const [anna, bo] = await Promise.all([tab('anna').synced(), tab('bo').synced()])
    await Promise.all([anna.until(() => anna.others().includes('bo')), bo.until(() => bo.others().includes('anna'))])
    bo.pull()
    await anna.until(() => anna.others().length === 0)
    bo.plugIn()
    await Promise.all([anna.until(() => anna.others().length > 0), bo.until(() => bo.others().length > 0)])
    expect([anna.others(), bo.others()]).toEqual([['bo'], ['anna']])
  })

  it('do not repeat each other’s presence', async () => {
    const { server, boardId, tab } = await annaAndBo()
    const [anna, bo] = await Promise.all([tab('anna').synced(), tab('bo').synced()])
    await anna.until(() => anna.others().includes('bo'))
    const stock = await openStockTab(server, boardId, 'anna/2').synced()
    for (let x = 0; x < 20; x++) stock.provider.awareness.setLocalStateField('cursor', { x, y: 0 })
    await bo.until(() => JSON.stringify([...bo.connection.awareness.getStates().values()]).includes('"x":19'))
    expect(bo.presenceFramesSent()).toBeLessThan(5)
  })
})

describe('When the net is gone', () => {
  it('work goes on, is counted as unsaved, and merges when the net is back', async () => {
    const { server, boardId, tab } = await annaAndBo()
    const [anna, bo] = await Promise.all([tab('anna').synced(), tab('bo').synced()])
    anna.pull()
    expect(anna.state).toEqual({ kind: 'offline', unsaved: false, onDevice: true })
    anna.writeNote('shape:a', 'Skrevet uden net. ')
    expect(anna.state).toEqual({ kind: 'offline', unsaved: true, onDevice: true })
    bo.writeNote('shape:a', 'Skrevet imens. ')
    await bo.saved()

    anna.plugIn()
    await anna.saved()
    await bo.until(() => bo.readNote('shape:a').includes('uden net'))
    expect(anna.readNote('shape:a')).toBe(bo.readNote('shape:a'))
    expect(await committed(server, boardId, 'shape:a')).toContain('Skrevet uden net. ')
    expect(await committed(server, boardId, 'shape:a')).toContain('Skrevet imens. ')
  })

  it('a deletion made offline arrives too, though no new letter comes with it', async () => {
    const { tab } = await annaAndBo()
    const [anna, bo] = await Promise.all([tab('anna').synced(), tab('bo').synced()])
    bo.writeNote('shape:a', 'skal væk')
    await anna.until(() => anna.readNote('shape:a') === 'skal væk')
    anna.pull()
    anna.doc.getText('n:shape:a').delete(0, 8)
    expect(anna.state).toMatchObject({ kind: 'offline', unsaved: true })
    anna.plugIn()
    await Promise.all([anna.saved(), bo.until(() => bo.readNote('shape:a') === '')])
  })

  it('edits survive the crash of the tab, and are sent by the next one', async () => {
    const { tab } = await annaAndBo()
    const device = new MemoryDevice({ durable: true })
    const [anna, bo] = await Promise.all([tab('anna', device).synced(), tab('bo').synced()])
    anna.pull()
    anna.writeNote('shape:a', 'Før nedbruddet')
    anna.crash()

    const again = tab('anna', device)
    await Promise.all([again.saved(), bo.until(() => bo.readNote('shape:a') !== '')])
    expect(bo.readNote('shape:a')).toBe('Før nedbruddet')
  })

  it('edits of a board that is no longer open are sent from elsewhere, by nobody who is seen', async () => {
    const { boardId, tab } = await annaAndBo()
    const device = new MemoryDevice({ durable: true })
    const [anna, bo] = await Promise.all([tab('anna', device).synced(), tab('bo').synced()])
    await bo.until(() => bo.others().includes('anna'))
    anna.pull()
    anna.writeNote('shape:a', 'Glemt')
    anna.crash()
    await bo.until(() => bo.others().length === 0)
    expect(await device.unsavedBoards('account:anna')).toEqual([boardId])

    const seen: string[] = []
    bo.connection.awareness.on('change', () => seen.push(...bo.others()))
    await sendLeftovers([boardId], () => tab('anna', device).hold)
    await bo.until(() => bo.readNote('shape:a') === 'Glemt')
    expect([await device.unsavedBoards('account:anna'), seen]).toEqual([[], []])
  })

  it('the board and the unsaved edits are there at once after a reload without a net', async () => {
    const { tab } = await annaAndBo()
    const device = new MemoryDevice({ durable: true })
    const anna = await tab('anna', device).synced()
    anna.pull()
    anna.writeNote('shape:a', 'Uden net')
    anna.crash()

    const again = tab('anna', device)
    again.pull()
    await again.until(() => again.connection.isLoaded() && again.state.kind === 'offline')
    expect(again.state).toEqual({ kind: 'offline', unsaved: true, onDevice: true })
    expect(again.readNote('shape:a')).toBe('Uden net')
    expect(again.hold.unsavedTexts()).toEqual([{ key: 'n:shape:a', text: 'Uden net' }])
  })

  it('nobody else at the same device gets the edits', async () => {
    const { tab } = await annaAndBo()
    const device = new MemoryDevice({ durable: true })
    const anna = await tab('anna', device).synced()
    anna.pull()
    anna.writeNote('shape:a', 'Kun mit')
    anna.crash()
    const bo = await tab('bo', device).synced()
    expect(bo.readNote('shape:a')).toBe('')
  })
})

describe('A line that is dead without saying so', () => {
  it('is noticed within five seconds of an edit, and the edit is kept', async () => {
    const { server, boardId } = await annaAndBo()
    const cable = await Cable.to(`http://127.0.0.1:${server.port}`)
    onTestFinished(() => cable.close())
    const anna = new BoardTab({
      port: Number(new URL(cable.origin).port),
      serverPort: server.port,
      boardId,
      name: 'anna',
    })
    await anna.synced()
    cable.fallSilent()
    anna.writeNote('shape:a', 'Ud i intet')
    const since = performance.now()
    await anna.until(() => anna.state.kind === 'offline')
    expect(performance.now() - since).toBeLessThan(5_000)
    expect(anna.state).toMatchObject({ unsaved: true })
    cable.mend()
    await anna.saved()
    expect(await committed(server, boardId, 'shape:a')).toBe('Ud i intet')
  })
})

describe('When the server can’t write', () => {
  it('says so, keeps the edit, and sends it when it can', async () => {
    const { server, boardId, tab } = await annaAndBo()
    const anna = await tab('anna').synced()
    const locks = new BetterSqlite3(server.boards.file)
    onTestFinished(() => void locks.close())
    locks.exec('BEGIN IMMEDIATE')
    anna.writeNote('shape:a', 'Venter på disken')
    await anna.until(() => anna.state.kind === 'failing')
    expect(anna.state).toEqual({ kind: 'failing', unsaved: true, onDevice: true })
    locks.exec('ROLLBACK')
    await anna.saved()
    expect(await committed(server, boardId, 'shape:a')).toBe('Venter på disken')
    expect(anna.takenBack).toEqual([])
  })
})

describe('A day’s work offline', () => {
  it('larger than a message may be still arrives, each note whole', async () => {
    const { server, boardId, tab } = await annaAndBo()
    const anna = await tab('anna').synced()
    anna.pull()
    for (let i = 0; i < 600; i++) {
      anna.putNote(`shape:${i}`, `${i} ${'æ'.repeat(1_000)}`)
      anna.moveNote(`shape:${i}`, 100 + i)
    }
    anna.plugIn()
    await anna.until(() => anna.state.kind === 'saved' && anna.readNote('shape:599') !== '')
    expect(anna.takenBack).toEqual([])
    expect(await committed(server, boardId, 'shape:599')).toMatch(/^599 /)
    const bo = await tab('bo').synced()
    expect(recordsOf(bo.doc).get('shape:599')?.get('g')).toContain(699)
  })
})

describe('When the server is killed and started again', () => {
  it('clients come back by themselves with what was not saved', async () => {
    const folder = makeTempFolder()
    const first = await SyncServer.start({ folder })
    const boardId = await first.boardFor('anna', 'bo')
    const anna = new BoardTab({ port: first.port, boardId, name: 'anna', device: new MemoryDevice({ durable: true }) })
    await anna.synced()
    anna.writeNote('shape:a', 'Før. ')
    await anna.saved()

    await first.stop()
    await anna.until(() => anna.state.kind === 'offline')
    anna.writeNote('shape:a', 'Imens. ')

    const second = await SyncServer.start({ folder, port: first.port })
    for (const name of ['anna', 'bo']) second.desk.allow(name, boardId, 'edit')
    await anna.saved()
    const bo = await new BoardTab({ port: second.port, boardId, name: 'bo' }).synced()
    expect(bo.readNote('shape:a')).toBe('Før. Imens. ')
  })
})
