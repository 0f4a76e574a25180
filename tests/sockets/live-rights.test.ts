/** Rights per step, enforced where changes arrive: participants who send by hand what no page would offer. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { closeCode } from '../../shared/protocol/messages.ts'
import { rightsGraceMs } from '../../shared/facilitation/bounds.ts'
import { toGroups, type PlainRecord } from '../../shared/document/records.ts'
import { allRights, lookOnly, type Rights } from '../../shared/facilitation/rights.ts'
import { newId } from '../../server/new-id.ts'
import { BoardEar } from '../support/board-ear.ts'
import { field, LiveTown, otherField, wheel } from '../support/live-town.ts'
import { addRecord } from '../support/written-board.ts'

const write = (fieldId: string) => (doc: Y.Doc) => doc.getText(`f:${fieldId}`).insert(0, 'Ord ')
const stick = (id = newId()) => {
  const edit = (doc: Y.Doc) =>
    addStickies(doc, [{ id: `shape:${id}`, text: 'En seddel', box: { x: 0, y: 0, w: 200, h: 200 }, colour: 'yellow' }])
  return { id: `shape:${id}`, edit }
}
const move = (id: string) => (doc: Y.Doc) => {
  const record = recordsOf(doc).get(id)!
  const [parent, index] = record.get('g') as [string, string]
  record.set('g', [parent, index, 500, 500, 0])
}

const textShape = (id: string, words: string): PlainRecord => ({
  id,
  typeName: 'shape',
  type: 'text',
  parentId: 'page:page',
  index: 'a5',
  x: 10,
  y: 10,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
  props: {
    color: 'black',
    size: 'm',
    font: 'draw',
    textAlign: 'start',
    w: 100,
    scale: 1,
    autoSize: true,
    richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  },
})

/** A table with a guest, the school's head and a consultant on its board. */
async function table() {
  const live = await LiveTown.gather()
  const { north } = live.boards
  const ali = await live.guest(live.schools.north, 'Ali')
  const [guest, consultant] = [await BoardEar.open(ali, north.id), await BoardEar.open(live.mette, north.id)]
  /** What was being written when the rights changed is let through; that moment is over. */
  const afterGrace = () => live.town.skip(rightsGraceMs)
  return { live, north, ali, guest, consultant, afterGrace }
}

describe('Rights of a step', () => {
  it('LIVE-9 take control: nobody but facilitators changes anything, and nothing of it is seen', async () => {
    const { live, guest, consultant, afterGrace } = await table()
    await live.press(live.mette, { act: 'takeControl', goal: null })
    afterGrace()
    expect(await guest.change(write(field))).toBe('notAllowed')
    expect(await consultant.change((doc) => doc.getText(`f:${otherField}`).insert(0, 'Konsulentens'))).toBe('saved')
    expect(consultant.doc.getText(`f:${field}`).toJSON()).toBe('')
    await live.press(live.mette, { act: 'releaseControl' })
    const fresh = await BoardEar.open(await live.guest(live.schools.north, 'Bea'), live.boards.north.id)
    expect(await fresh.change(write(field))).toBe('saved')
  })

  it('LIVE-9 let people write in the step’s field and nowhere else', async () => {
    const { live, guest, afterGrace, ali, north } = await table()
    const step = await live.addStep({ canvas: wheel, fieldId: field, rights: { ...lookOnly, write: 'step' } })
    await live.press(live.mette, { act: 'goToStep', stepId: step.id })
    afterGrace()
    expect(await guest.change(write(field))).toBe('saved')
    expect(await guest.change(write(otherField))).toBe('notAllowed')
    const again = await BoardEar.open(ali, north.id)
    expect(await again.change(stick().edit)).toBe('notAllowed')
  })

  it('LIVE-9 let people add notes and move their own, not others’', async () => {
    const { live, north, guest, consultant, afterGrace } = await table()
    const [theirs, own] = [stick(), stick()]
    expect(await consultant.change(theirs.edit)).toBe('saved')
    await guest.until(() => recordsOf(guest.doc).has(theirs.id))
    await live.press(live.mette, { act: 'setRights', rights: { ...lookOnly, add: true } })
    afterGrace()
    expect(await guest.change(own.edit)).toBe('saved')
    expect(await guest.change(move(own.id))).toBe('saved')
    expect(await guest.change(move(theirs.id))).toBe('notAllowed')
    const bea = await BoardEar.open(await live.guest(live.schools.north, 'Bea'), north.id)
    expect(await bea.change((doc) => recordsOf(doc).delete(own.id))).toBe('notAllowed')
  })

  it('LIVE-9 tell arranging from writing: whoever may move puts no other words in what is there, and whoever may write makes it no larger', async () => {
    const { live, north, consultant, afterGrace } = await table()
    const { id, edit } = stick()
    const label = `shape:${newId()}`
    await consultant.change(edit)
    await consultant.change((doc) => addRecord(doc, textShape(label, 'Mettes ord')))
    const tries = async (name: string, rights: Partial<Rights>, change: (doc: Y.Doc) => void) => {
      await live.press(live.mette, { act: 'setRights', rights: { ...lookOnly, ...rights } })
      afterGrace()
      return (await BoardEar.open(await live.guest(live.schools.north, name), north.id)).change(change)
    }
    const set = (shape: string, group: string, value: object) => (doc: Y.Doc) =>
      void recordsOf(doc).get(shape)!.set(group, value)
    const rewrite = set(label, 'c', toGroups(textShape(label, 'kapret')).c as object)
    const enlarge = set(id, 's', { w: 900, h: 900, growY: 0 })
    expect(await tries('Ali', { move: true }, rewrite)).toBe('notAllowed')
    expect(await tries('Bea', { move: true, write: 'all' }, rewrite)).toBe('saved')
    expect(await tries('Cille', { add: true }, enlarge)).toBe('notAllowed')
    expect(await tries('Dan', { add: true }, set(id, 's', { w: 200, h: 200, growY: 40 }))).toBe('saved')
    expect(await tries('Eva', { move: true }, enlarge)).toBe('saved')
  })

  it('LIVE-9 hold for what comes out of a tray, too', async () => {
    const { live, north, ali, afterGrace } = await table()
    const slipId = newId()
    await live.writeSlip(ali, north, null, 'Forbi rettighederne', slipId)
    await ali.try('POST', `/api/boards/${north.id}/tray/turn-up`, { fieldId: field })
    const place = () => ali.try('POST', `/api/boards/${north.id}/tray/place`, { slipIds: [slipId] })
    await live.press(live.mette, { act: 'takeControl', goal: null })
    afterGrace()
    expect(await place()).toMatchObject({ status: 403, body: { error: 'notInThisStep' } })
    expect(await live.notesOn(north)).toEqual([])
    await live.press(live.mette, { act: 'releaseControl' })
    expect((await place()).body).toEqual({ placed: 1 })
  })

  it('LIVE-9 change on open connections, within a second, without anyone reconnecting', async () => {
    const { live, guest, afterGrace } = await table()
    expect(await guest.change(write(field))).toBe('saved')
    await live.press(live.mette, { act: 'setRights', rights: lookOnly })
    // What is on its way at that moment is still theirs.
    expect(await guest.change(write(field))).toBe('saved')
    afterGrace()
    expect(await guest.change(write(field))).toBe('notAllowed')
  })

  it('LIVE-13 bind nobody once the day is over: a school’s boards are its own', async () => {
    const { live, north, afterGrace } = await table()
    await live.press(live.mette, { act: 'takeControl', goal: null })
    afterGrace()
    const head = await BoardEar.open(live.head, north.id)
    expect(await head.change(write(field))).toBe('notAllowed')
    await live.mette.try('POST', `${live.path}/close`)
    const after = await BoardEar.open(live.head, north.id)
    expect(await after.change(write(field))).toBe('saved')
  })

  it('don’t bind whoever is in the chair', async () => {
    const { live, north, afterGrace } = await table()
    await live.press(live.mette, { act: 'setRights', rights: lookOnly })
    await live.press(live.mette, { act: 'handChair', holder: { kind: 'school', schoolId: live.schools.north.id } })
    afterGrace()
    const head = await BoardEar.open(live.head, north.id)
    expect(await head.change(write(field))).toBe('saved')
  })

  it('LIVE-10 say whose boards one sees: others’ are closed within a second and open again with the next step', async () => {
    const { live, ali } = await table()
    const { south } = live.boards
    const looking = await BoardEar.open(ali, south.id)
    await live.press(live.mette, { act: 'setRights', rights: { ...allRights, see: 'own' } })
    await looking.until(() => looking.closeCode !== null)
    // Not “the day is over”: their device keeps what is theirs.
    expect(looking.closeCode).toBe(closeCode.hidden)
    for (const path of ['', '/fields', '/thumbnail.svg', '/export?as=md']) {
      expect((await ali.try('GET', `/api/boards/${south.id}${path}`)).status).toBe(404)
    }
    const { body } = await ali.try('GET', `/api/boards?workshopId=${live.day.id}`)
    expect((body as { boards: { id: string }[] }).boards.map(({ id }) => id)).not.toContain(south.id)

    await live.press(live.mette, { act: 'spotlight', boardId: south.id, place: null })
    expect((await ali.try('GET', `/api/boards/${south.id}`)).status).toBe(200)
    await live.press(live.mette, { act: 'setRights', rights: null })
    expect((await BoardEar.open(ali, south.id)).closeCode).toBeNull()
  })
})
