import { expect } from '@playwright/test'
import * as Y from 'yjs'
import { recordsOf } from '../../shared/document/layout.ts'
import { type PlainRecord, toGroups } from '../../shared/document/records.ts'
import { danish, likeSentence } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { makeSchoolBoard, Municipality } from '../support/municipality.ts'
import { BoardForm } from '../support/pages/board-form.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'
import { writePastTheGate } from '../support/write-past-the-gate.ts'

const shape = (id: string, type: string, rest: Record<string, unknown> = {}): PlainRecord => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type,
  parentId: 'page:page',
  index: 'a1',
  x: 300,
  y: 300,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
  props: { w: 200, h: 200, growY: 0, color: 'yellow' },
  ...rest,
})
const text = (richText: unknown) => ({
  color: 'black', size: 'm', font: 'sans', textAlign: 'start', w: 100, scale: 1, autoSize: true, richText,
}) // prettier-ignore

/** Each has made some whiteboard unopenable: a kind of shape nobody knows, a broken text, a circle of parents, a place beyond all places. */
const poison: PlainRecord[] = [
  shape('unknown', 'hologram'),
  shape('bare', 'sticky', { props: {} }),
  shape('hole', 'text', { props: text({ type: 'doc', content: [null] }) }),
  shape('mute', 'text', {
    props: text({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text' }] }] }),
  }),
  shape('own-child', 'sticky', { parentId: 'shape:own-child' }),
  shape('child', 'frame', { parentId: 'shape:parent', props: { w: 100, h: 100, name: '', color: 'black' } }),
  shape('parent', 'frame', { parentId: 'shape:child', props: { w: 100, h: 100, name: '', color: 'black' } }),
  shape('far', 'sticky', { x: 1e308 }),
  shape('nowhere', 'sticky', { x: null }),
  shape('no-index', 'sticky', { index: 'not an index!' }),
]

journey('A board with poisoned records opens for everybody, says so, and can be worked on', async ({ stage }) => {
  const server = await stage.startServer()
  const municipality = await Municipality.setUp(server)
  const school = await municipality.addSchool('Fjordskolen')
  const leader = await municipality.addSchoolAccount(school, 'Leif Leder')
  const { id } = await makeSchoolBoard(leader, school, 'learning-wheel', 'Vores hjul')
  const first = await stage.arrive('Leif', { server, as: leader })
  const board = new BoardOnScreen(first.page)
  await board.open(id)
  await board.createNoteWithText('En god seddel', { x: 0.5, y: 0.5 })
  await board.expectSaved()
  await first.page.goto('about:blank')

  await server.kill()
  await writePastTheGate(server.dataDir, id, (doc) => {
    for (const record of poison) {
      const map = new Y.Map<unknown>()
      for (const [key, value] of Object.entries(toGroups(record))) map.set(key, value)
      recordsOf(doc).set(record.id, map)
    }
    recordsOf(doc).set('shape:empty', new Y.Map())
  })
  await server.startAgain()

  await journey.step('it opens, with everything that is whole', async () => {
    await board.open(id)
    await board.expectNote('En god seddel')
    await expect(first.page.getByText(likeSentence(danish.board.leftOut_other))).toBeVisible()
  })

  await journey.step('it can be worked on, by others too', async () => {
    await board.createNoteWithText('Endnu en', { x: 0.4, y: 0.6 })
    await board.expectSaved()
    const other = await stage.arrive('Lone', { server, as: leader })
    const theirs = new BoardOnScreen(other.page)
    await theirs.open(id)
    await theirs.expectNote('Endnu en')
    await theirs.writeInField('Udforskning', 'Tavlen lever')
    await board.expectInField('Udforskning', 'Tavlen lever')
    const form = new BoardForm(other.page)
    await form.open(id)
    await form.expectInField('Udforskning', 'Tavlen lever')
  })

  await journey.step('it goes home', async () => {
    for (const path of ['fields', 'export?as=json', 'export?as=md', 'thumbnail.svg']) {
      expect(await leader.try('GET', `/api/boards/${id}/${path}`)).toMatchObject({ status: 200 })
    }
  })
})
