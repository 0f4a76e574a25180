import { expect, type Locator } from '@playwright/test'
import { danish } from '../danish.ts'
import { OpenBoard } from './open-board.ts'

/** A place on the canvas, in shares of its width and height. */
export interface Place {
  x: number
  y: number
}

type Tool = keyof typeof danish.board.tools

/** A board as it is drawn: the canvas with its fields, and what lies on it. */
export class BoardOnScreen extends OpenBoard {
  async open(boardId: string): Promise<void> {
    await this.page.goto(`/boards/${boardId}?view=board`)
    await this.expectOpen()
  }

  async expectOpen(): Promise<void> {
    await expect(this.page.getByRole('button', { name: danish.board.tools.select, exact: true })).toBeVisible()
    await expect(this.page.locator('.canvas-surface')).toBeVisible()
  }

  async choose(tool: Tool): Promise<void> {
    await this.page.getByRole('button', { name: danish.board.tools[tool], exact: true }).click()
  }

  /** Puts a note there and writes it, as one does: the tool, a click, the words. */
  async createNoteWithText(text: string, at: Place, lastKey = 'Enter'): Promise<void> {
    await this.choose('sticky')
    const { x, y } = await this.#pointAt(at)
    await this.page.mouse.click(x, y)
    await expect(this.page.locator('.sticky textarea')).toBeFocused()
    await this.page.keyboard.type(text, { delay: 20 })
    await this.page.keyboard.press(lastKey)
  }

  note(text: string | RegExp): Locator {
    return this.page.locator('[data-shape-type="sticky"]').filter({ hasText: text })
  }

  async expectNote(text: string): Promise<void> {
    await expect(this.note(text)).toBeVisible()
  }

  /** Opens the note for writing, with the caret at the end of its text. */
  async writeInNote(text: string, more: string): Promise<void> {
    const note = this.note(text)
    const opened = this.page.locator(`[data-shape-id="${await note.getAttribute('data-shape-id')}"] textarea`)
    await note.dblclick()
    await expect(opened).toBeFocused()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(more, { delay: 20 })
  }

  async moveNote(text: string, by: { x: number; y: number }): Promise<void> {
    const { x, y } = await middleOf(this.note(text))
    await this.choose('select')
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 })
    await this.page.mouse.move(x + by.x, y + by.y, { steps: 4 })
    await this.page.mouse.up()
  }

  async select(shape: Locator): Promise<void> {
    await this.choose('select')
    const { x, y } = await middleOf(shape)
    await this.page.mouse.click(x, y)
  }

  /** Of what is selected. */
  async colourNote(colour: keyof typeof danish.board.style.papers): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: danish.board.style.paper })
      .getByRole('radio', { name: danish.board.style.papers[colour] })
      .click()
  }

  async drawLine(from: Place, to: Place): Promise<void> {
    await this.choose('draw')
    const [start, end] = [await this.#pointAt(from), await this.#pointAt(to)]
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(end.x, end.y, { steps: 12 })
    await this.page.mouse.up()
    await this.choose('select')
  }

  /** From the device, by the toolbar's button. */
  async choosePicture(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.choose('picture')])
    await chooser.setFiles(file)
  }

  pictures(): Locator {
    return this.page.locator('[data-shape-type="image"]')
  }

  drawings(): Locator {
    return this.page.locator('[data-shape-type="draw"]')
  }

  shapes(): Locator {
    return this.page.locator('[data-shape-type]')
  }

  async pointAt(place: Place): Promise<void> {
    const { x, y } = await this.#pointAt(place)
    await this.page.mouse.move(x, y, { steps: 4 })
  }

  /** Where a key is meant for the board, not for a field. */
  async focusCanvas(): Promise<void> {
    await this.page.locator('.tl-container').focus()
  }

  /** Somebody else's pointer, with their name on it. */
  async expectPointerOf(name: string): Promise<void> {
    await expect(this.page.locator('.tl-collaborator__cursor').filter({ hasText: name })).toBeVisible()
  }

  /** Where the canvas lies on the screen now. */
  async canvasBox(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.page.locator('.canvas-surface').boundingBox()
    if (!box) throw new Error('the canvas is not on screen')
    return box
  }

  async #pointAt(place: Place): Promise<Place> {
    const { x, y, width, height } = await this.canvasBox()
    return { x: x + place.x * width, y: y + place.y * height }
  }
}

export async function middleOf(shape: Locator): Promise<Place> {
  const box = await shape.boundingBox()
  if (!box) throw new Error('it is not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
