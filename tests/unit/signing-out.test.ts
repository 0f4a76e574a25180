/** What is asked before one signs out. */
import { describe, expect, it } from 'vitest'
import { losesBySigningOut } from '../../client/account/loses-by-signing-out.ts'
import { noteUnsentSlips } from '../../client/slips/unsent-boards.ts'
import { MemoryDevice } from '../../client/sync/memory-device.ts'
import { BoardId, WorkshopId } from '../../shared/ids.ts'
import { nobody, type Viewer } from '../../shared/roles.ts'

const boardId = BoardId.parse('abcdefghjkmnpqrs')
const guest = (id: string) =>
  ({
    kind: 'guest',
    id,
    name: 'Anna',
    workshopId: WorkshopId.parse('abcdefghjkmnpqrs'),
    schoolId: null,
  }) as Viewer

async function deviceWithEdits() {
  const device = new MemoryDevice()
  const copy = device.openCopy(boardId, 'guest:anna')
  await copy.add({ epoch: 'one', updates: [new Uint8Array([0])], unsaved: ['f:subject'] })
  return { device, copy }
}

describe('Who signs out', () => {
  it('is asked first while edits are on this device only', async () => {
    const { device } = await deviceWithEdits()
    expect(await losesBySigningOut(guest('anna'), device)).toBe(true)
  })

  it('is not asked once everything is saved', async () => {
    const { device, copy } = await deviceWithEdits()
    await copy.settle()
    expect(await losesBySigningOut(guest('anna'), device)).toBe(false)
  })

  it('is asked first while slips are on this device only, and no longer when they are sent', async () => {
    const { notes } = new MemoryDevice()
    const device = { notes, unsavedBoards: () => Promise.resolve([]) }
    await noteUnsentSlips(notes, { person: 'guest:anna', boardId, hasUnsent: true })
    expect(await losesBySigningOut(guest('anna'), device)).toBe(true)
    expect(await losesBySigningOut(guest('bo'), device)).toBe(false)
    await noteUnsentSlips(notes, { person: 'guest:anna', boardId, hasUnsent: false })
    expect(await losesBySigningOut(guest('anna'), device)).toBe(false)
  })

  it('is not asked for what somebody else wrote', async () => {
    const { device } = await deviceWithEdits()
    expect(await losesBySigningOut(guest('bo'), device)).toBe(false)
    expect(await losesBySigningOut(nobody, device)).toBe(false)
  })

  it('gets out also where the browser forbids storage', async () => {
    const no = () => Promise.reject(new Error('storage is forbidden'))
    const forbidden = { unsavedBoards: no, notes: { read: no, write: no } }
    expect(await losesBySigningOut(guest('anna'), forbidden)).toBe(false)
  })
})
