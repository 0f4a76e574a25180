import { expect, type Locator, type Page } from '@playwright/test'
import { danish, filled, likeSentence } from '../danish.ts'

const pageOf = likeSentence(danish.screens.pageOf)

/** What hangs on a wall: on the hall's machine, or a board in a laptop's projector view. */
export class Wall {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** A board, as a laptop shows it on the wall; a field of it by its id. */
  async project(boardId: string, fieldId?: string): Promise<void> {
    await this.page.goto(`/boards/${boardId}?view=projector${fieldId ? `&field=${fieldId}` : ''}`)
    await expect(this.page.locator('.wall-frame, .wall-canvas').first()).toBeVisible()
    await expect(this.heading()).toBeVisible()
  }

  /** Of what is to be seen, not of what it is being faded over. */
  heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  async expectShows(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
    await expect(this.page.locator('.fade-layer:not(.fade-layer-alone)')).toHaveCount(0)
  }

  async expectPage(page: number, of: number): Promise<void> {
    await expect(this.page.getByText(filled(danish.screens.pageOf, { page, of }))).toBeVisible()
  }

  /** How many pages there are, with all that stands beside them: 1 where nothing says how many. */
  async pages(): Promise<number> {
    await expect(this.page.locator('.wall-way-in')).toBeVisible()
    await this.page.evaluate(async () => {
      await document.fonts.ready
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    })
    const says = await this.page.locator('.wall-pages').innerText()
    return pageOf.test(says) ? Number(/\d+$/.exec(says)?.[0]) : 1
  }

  /** The words of the sheet that can be read now: of which neither the upper nor the lower half is cut off. */
  async wordsInSight(): Promise<string[]> {
    return this.page.locator('.wall-sheet-flow').evaluate((sheet) => {
      const words: string[] = []
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        for (const match of node.data.matchAll(/\S+/g)) {
          const range = document.createRange()
          range.setStart(node, match.index)
          range.setEnd(node, match.index + match[0].length)
          const points = [...range.getClientRects()].flatMap(({ left, width, top, height }) =>
            [0.2, 0.8].map((part) => [left + width / 2, top + height * part] as const),
          )
          // What is cut off is not there to be pointed at.
          const isSeen = points.every(([x, y]) => {
            const there = document.elementFromPoint(x, y)
            return sheet.contains(there) && there?.contains(node)
          })
          if (points.length > 0 && isSeen) words.push(match[0])
        }
      }
      return words
    })
  }

  /**
   * The lowest capital of all that can be read on the wall, in shares of its height: measured, in the face that is really there. Leaves
   * out what is only for those who listen, and what appears only under the pointer.
   */
  async lowestCapital(): Promise<{ share: number; text: string }> {
    return this.page.evaluate(() => {
      const pen = document.createElement('canvas').getContext('2d')!
      let lowest = { share: Infinity, text: '' }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const element = node.parentElement
        if (!element || node.data.trim() === '' || element.closest('script, style, title, .unseen, .page-skip'))
          continue
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        if ([...range.getClientRects()].every(({ width, height }) => width < 2 || height < 2)) continue
        const { fontSize, fontFamily, fontWeight } = getComputedStyle(element)
        const drawn = element.getBoundingClientRect().height / (element.offsetHeight || 1)
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
        const share = (pen.measureText('H').actualBoundingBoxAscent * drawn) / window.innerHeight
        if (share < lowest.share) lowest = { share, text: node.data }
      }
      return lowest
    })
  }

  async expectDisconnected(): Promise<void> {
    await expect(this.page.getByText(likeSentence(danish.screens.lost.net))).toBeVisible()
  }

  async expectConnected(): Promise<void> {
    await expect(this.page.getByText(likeSentence(danish.screens.lost.net))).toBeHidden()
  }

  /** The code by which the hall's machine is connected. */
  async pairingCode(): Promise<string> {
    await expect(this.page.getByRole('heading', { name: danish.screens.hallCodeTitle })).toBeVisible()
    return this.page.locator('.hall-code-letters').innerText()
  }
}
