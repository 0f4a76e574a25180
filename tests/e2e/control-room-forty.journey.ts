/**
 * Forty tables that all write at once, in the control room: how smooth it stays, measured. The figures are printed; the bounds are wide,
 * because a machine that runs journeys has other work too.
 */
import { expect } from '@playwright/test'
import type { School } from '../../shared/api/schools.ts'
import { learningWheel } from '../../shared/canvases/learning-wheel.ts'
import { danish } from '../support/danish.ts'
import { journey } from '../support/journey.ts'
import { openDay, planWorkshop } from '../support/municipality.ts'
import { StockClient } from '../support/stock-client.ts'

const tables = 40
const frames = 400

/** Runs in the page: how long each of so many frames took, and how long the page was busy without a break. */
function countFrames(count: number): Promise<{ frameMs: number[]; longTaskMs: number[] }> {
  const frameMs: number[] = []
  const longTaskMs: number[] = []
  const observer = new PerformanceObserver((list) => longTaskMs.push(...list.getEntries().map((task) => task.duration)))
  observer.observe({ type: 'longtask' })
  return new Promise((resolve) => {
    let before = performance.now()
    const turn = (now: number): void => {
      frameMs.push(now - before)
      before = now
      if (frameMs.length < count) requestAnimationFrame(turn)
      else resolve({ frameMs, longTaskMs })
    }
    requestAnimationFrame(turn)
  })
}

journey('Forty tables write at once, and the control room stays smooth', async ({ stage, town }) => {
  const { municipality, consultant } = town
  const schools: School[] = []
  for (let i = 1; i <= tables; i++) schools.push(await municipality.addSchool(`Skole ${i}`))
  const day = await planWorkshop(consultant, { title: 'Stor dag', schools, perSchool: [learningWheel.id] })
  await openDay(consultant, day)
  const desks = day.boards.map((board) => new StockClient(consultant, board.id))
  await Promise.all(desks.map((desk) => desk.synced()))
  let words = 0
  const everybodyWrites = () => {
    const { id } = learningWheel.fields[words++ % learningWheel.fields.length]!
    for (const { doc } of desks) doc.getText(`f:${id}`).insert(0, 'ord ')
  }

  const { page } = await stage.arrive('Karen', { as: consultant, device: 'projector' })
  const asked = new Map<string, number>()
  page.on('request', (request) => {
    // What is drawn from what has been fetched already.
    if (request.url().startsWith('blob:')) return
    const kind = /thumbnail|control-room/.exec(request.url())?.[0] ?? 'other'
    asked.set(kind, (asked.get(kind) ?? 0) + 1)
  })
  // Each look of the room finds every board changed.
  page.on('response', (response) => {
    if (response.url().endsWith('/control-room')) everybodyWrites()
  })
  await page.goto(`/workshops/${day.id}/control-room`)
  await expect(page.locator('.table-picture canvas')).toHaveCount(tables)

  asked.clear()
  const { frameMs, longTaskMs } = await page.evaluate(countFrames, frames)
  const seconds = frameMs.reduce((sum, ms) => sum + ms, 0) / 1_000
  const inOrder = frameMs.toSorted((a, b) => a - b)
  const at = (share: number) => inOrder[Math.floor(share * (inOrder.length - 1))]!
  const requests = [...asked.values()].reduce((sum, count) => sum + count, 0)
  const said = [
    `${(frames / seconds).toFixed(1)} frames/s, median ${at(0.5).toFixed(1)} ms, 95th ${at(0.95).toFixed(1)} ms`,
    `${longTaskMs.length} long tasks in ${seconds.toFixed(1)} s, the longest ${Math.max(0, ...longTaskMs).toFixed(0)} ms`,
    `requests/s: ${[...asked].map(([kind, count]) => `${kind} ${(count / seconds).toFixed(2)}`).join(', ')}`,
  ].join('; ')
  journey.info().annotations.push({ type: 'measured', description: said })
  process.stdout.write(`  ${said}\n`)

  expect(at(0.5), 'median frame, ms').toBeLessThan(50)
  expect(requests / seconds, 'requests per second').toBeLessThan(12)
  expect(words, 'the boards went on changing').toBeGreaterThan(2)

  await journey.step(
    'a tap in the middle of a table whose hand is up stands there, and presses nothing else',
    async () => {
      const [first] = day.boards
      expect((await consultant.try('PUT', `/api/boards/${first!.id}/hand`)).status).toBe(204)
      const asking = page.locator('.table-card').filter({ hasText: danish.controlRoom.answerShort })
      const box = await asking.locator('.table-picture').boundingBox()
      await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2)
      await expect(page.getByRole('button', { name: danish.controlRoom.back })).toBeVisible()
    },
  )
  for (const desk of desks) desk.leave()
})
