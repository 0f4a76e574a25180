/** The back row reads everything on the wall: the rule of `client/screens/letter-rule.ts`, measured in a browser. */
import { expect } from '@playwright/test'
import { spacedCode } from '../../client/workshops/join-code.ts'
import { capitalShare } from '../../client/screens/letter-rule.ts'
import { addStickies } from '../../shared/document/add-stickies.ts'
import { layOutBoard } from '../../shared/document/lay-out-board.ts'
import { fieldOf } from '../../shared/document/layout.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { danish, filled } from '../support/danish.ts'
import { expectNoSeriousViolations } from '../support/expect-no-serious-violations.ts'
import { journey } from '../support/journey.ts'
import { RoomOnStage } from '../support/room-on-stage.ts'
import { StockClient } from '../support/stock-client.ts'
import { Wall } from '../support/pages/wall.ts'

const [short, long, noted] = learningWheel.fields.map(({ id }) => id) as [string, string, string]
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]

/** Numbered, so that each word of it is found once. */
const sentences = Array.from(
  { length: 60 },
  (_, n) => `${n}. Æblet${n} på åen${n} er rødt${n}${n % 7 === 6 ? '.\n\n' : ', siger Åse. '}`,
)
const answer = sentences.join('')
const notes = [
  'Spørg 4. b om mandagene',
  'Hvem følges de med til og fra skole?',
  'ÆØÅ',
  'Ring hjem samme dag',
  'Søvn?',
].map((text, n) => ({ id: `shape:seddel${n}`, text, colour: n % 2 === 0 ? ('yellow' as const) : ('blue' as const) }))

journey(
  'WALL-1 WALL-2 Letters on the wall are never smaller than the back row can read; what is long turns pages',
  async ({ stage, town }) => {
    const room = await RoomOnStage.open(stage, town, { title: 'Trivsel' })
    const { id } = room.board('common')
    const amina = await room.guest('Amina', 'north')
    const desk = await new StockClient(amina.visitor, id).synced()
    desk.doc.transact(() => {
      fieldOf(desk.doc, short).insert(0, 'Færre kommer i skole om mandagen.')
      fieldOf(desk.doc, long).insert(0, answer)
      fieldOf(desk.doc, noted).insert(0, 'Vi tror, at det handler om overgange.')
      const box = layOutBoard(learningWheel, desk.doc).fields[noted]!
      addStickies(
        desk.doc,
        notes.map((note, n) => ({ ...note, box: { x: box.x + 10 + n * 30, y: box.y + 10, w: 120, h: 120 } })),
      )
    })
    const step = await room.addStep({
      title: 'Udforskning',
      instruction: 'Tag ét datasæt ad gangen. Sig først, hvad I ser, og vent med, hvad I mener om det.',
      canvas: learningWheel.id,
      fieldId: short,
      minutes: 12,
    })
    await room.press({ act: 'goToStep', stepId: step.id })
    const { page } = await room.facilitator()
    const wall = new Wall(page)
    const expectReadable = async () => {
      const { share, text } = await wall.lowestCapital()
      expect(share, `the capitals of “${text}”`).toBeGreaterThanOrEqual(capitalShare)
    }

    for (const size of sizes) {
      await journey.step(`${size.width} x ${size.height}: a short answer, large`, async () => {
        await page.setViewportSize(size)
        await wall.project(id, short)
        await expect(page.getByText('Færre kommer i skole om mandagen.')).toBeVisible()
        await expect(page.getByText('Tag ét datasæt ad gangen.')).toBeVisible()
        await expect(page.getByText(spacedCode(room.code), { exact: true })).toBeVisible()
        await expectReadable()
        expect(await wall.pages()).toBe(1)
        const [px] = await page
          .getByText('Færre kommer')
          .evaluateAll((all) => all.map((p) => getComputedStyle(p).fontSize))
        expect(Number.parseFloat(px!)).toBeGreaterThan(1.4 * 0.045 * size.height)
        await expectNoSeriousViolations(page, 'a field on the wall')
      })

      await journey.step(`${size.width} x ${size.height}: a long one, page by page, with every word once`, async () => {
        await wall.project(id, long)
        await expect(page.getByText('Æblet0')).toBeVisible()
        await expectReadable()
        const pages = await wall.pages()
        expect(pages).toBeGreaterThan(2)
        const read: string[] = []
        for (let n = 1; n <= pages; n++) {
          await wall.expectPage(n, pages)
          read.push(...(await wall.wordsInSight()))
          await expectReadable()
          if (n < pages) await page.keyboard.press('PageDown')
        }
        expect(read).toEqual(answer.split(/\s+/).filter(Boolean))
      })

      await journey.step(`${size.width} x ${size.height}: notes, in their colours, none of them cut`, async () => {
        await wall.project(id, noted)
        await expect(page.getByText('Vi tror, at det handler om overgange.')).toBeVisible()
        const read: string[] = []
        const pages = await wall.pages()
        for (let n = 1; n <= pages; n++) {
          if (pages > 1) await wall.expectPage(n, pages)
          read.push((await wall.wordsInSight()).join(' '))
          await expectReadable()
          if (n < pages) await page.keyboard.press(' ')
        }
        for (const { text } of notes) expect(read.filter((words) => words.includes(text))).toHaveLength(1)
      })
    }

    await journey.step(
      'what is being written is on the wall, letter by letter, on the page where it is written',
      async () => {
        await wall.project(id, long)
        const pages = await wall.pages()
        await wall.expectPage(1, pages)
        const text = fieldOf(desk.doc, long)
        text.insert(text.length, ' og så til sidst')
        await expect.poll(async () => (await wall.wordsInSight()).slice(-4).join(' ')).toBe('og så til sidst')
        // Until somebody turns: then it stays there.
        await page.keyboard.press('PageUp')
        await wall.expectPage(pages - 1, pages)
        text.insert(text.length, ', skriver Åse')
        await expect.poll(() => page.locator('.wall-text').innerText()).toContain('skriver Åse')
        await wall.expectPage(pages - 1, pages)
      },
    )

    await journey.step(
      'an instruction that is too long to stand beside the field is a page of its own, the first',
      async () => {
        const instruction = 'Skriv først hver for sig i fem minutter. '.repeat(10).trim()
        const { id: stepId } = await room.addStep({
          title: 'Skriv',
          instruction,
          canvas: learningWheel.id,
          fieldId: short,
        })
        await room.press({ act: 'goToStep', stepId })
        await wall.project(id, short)
        await wall.expectPage(1, 2)
        // It says what it is: under the field’s name it would pass for an answer.
        expect((await wall.wordsInSight()).join(' ')).toBe(`${danish.screens.task} ${instruction}`)
        await expectReadable()
        await page.keyboard.press('PageDown')
        await wall.expectPage(2, 2)
        expect((await wall.wordsInSight()).join(' ')).toBe('Færre kommer i skole om mandagen.')
        await expect(page.getByText(filled(danish.screens.taskOnPage, { page: 1 }))).toBeVisible()

        // Behind the whole canvas it is the second.
        await page.keyboard.press('Home')
        await wall.expectShows(room.board('common').title)
        await expect(page.getByText(filled(danish.screens.taskOnPage, { page: 2 }))).toBeVisible()
        await page.keyboard.press('PageDown')
        await wall.expectShows('Skriv')
        expect((await wall.wordsInSight()).join(' ')).toBe(instruction)
        await expectReadable()
        await page.keyboard.press('PageUp')
        await wall.expectShows(room.board('common').title)
        await room.press({ act: 'goToStep', stepId: step.id })
      },
    )

    await journey.step('a clicker goes from part to part, and the whole canvas is before them all', async () => {
      await wall.project(id, short)
      await page.keyboard.press('PageDown')
      await wall.expectShows(learningWheel.fields[1]!.name.da)
      await page.keyboard.press('PageUp')
      await wall.expectShows(learningWheel.fields[0]!.name.da)
      await page.keyboard.press('PageUp')
      await expect(page.locator('.wall-canvas')).toBeVisible()
      await wall.expectShows(room.board('common').title)
      await page.keyboard.press('Escape')
      await expect(page).toHaveURL(/view=board/)
    })
    desk.leave()
  },
)
