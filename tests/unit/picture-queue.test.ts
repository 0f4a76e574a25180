/** The control room's miniatures: drawn calmly, so that the page is free for what one does in it. */
import { describe, expect, it } from 'vitest'
import { PictureQueue } from '../../client/control-room/picture-queue.ts'

/** A page on which each picture takes 50 ms of its time; a rest ends when the test says so. */
class Page {
  readonly drawn: string[] = []
  readonly rests: number[] = []
  readonly #resting: (() => void)[] = []
  readonly queue = new PictureQueue((ms) => {
    this.rests.push(ms)
    return new Promise((done) => this.#resting.push(done))
  })

  want(name: string, { isFirst = false, isWanted = true, workMs = 50 } = {}): void {
    const draw = () => {
      this.drawn.push(name)
      return Promise.resolve(workMs)
    }
    this.queue.add({ isFirst, isWanted: () => isWanted, draw })
  }

  async rested(): Promise<void> {
    await settled()
    this.#resting.shift()?.()
    await settled()
  }
}

/** All that was ready to go on has gone on. */
const settled = () => new Promise((done) => setImmediate(done))

describe('Miniatures', () => {
  it('are drawn one after the other, with four times as long a rest after each', async () => {
    const page = new Page()
    for (const name of ['a', 'b', 'c']) page.want(name)
    await settled()
    expect(page.drawn).toEqual(['a'])
    await page.rested()
    expect(page.drawn).toEqual(['a', 'b'])
    await page.rested()
    expect(page.drawn).toEqual(['a', 'b', 'c'])
    expect(page.rests).toEqual([200, 200, 200])
  })

  it('that are the first of their table wait for no rest, nor for those that are drawn anew', async () => {
    const page = new Page()
    page.want('again')
    page.want('again too')
    for (const name of ['a', 'b']) page.want(name, { isFirst: true })
    await page.rested()
    expect(page.drawn).toEqual(['again', 'a', 'b', 'again too'])
  })

  it('that nobody wants any more are left out', async () => {
    const page = new Page()
    page.want('a')
    page.want('overtaken', { isWanted: false })
    page.want('b')
    await page.rested()
    expect(page.drawn).toEqual(['a', 'b'])
  })

  it('come every other second at least, however slow the machine', async () => {
    const page = new Page()
    page.want('a', { workMs: 5_000 })
    await settled()
    expect(page.rests).toEqual([2_000])
  })
})
