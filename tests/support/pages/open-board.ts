import { expect, type Locator, type Page } from '@playwright/test'
import { danish, likeSentence } from '../danish.ts'

const savedAt = likeSentence(danish.sync.savedAt)

/** What a board's page shows, whichever way it is looked at. */
export class OpenBoard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  /** A field of the canvas, or a cell of a row, by what it is called. */
  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  /** Goes to the end of what stands there, and types letter by letter. */
  async writeInField(name: string, text: string): Promise<void> {
    await this.field(name).click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(text, { delay: 20 })
  }

  async expectInField(name: string, text: string | RegExp): Promise<void> {
    await expect(this.field(name)).toHaveValue(text)
  }

  async readField(name: string): Promise<string> {
    return this.field(name).inputValue()
  }

  /** What is said above the board, of this page and of the day. */
  notice(sentence: string): Locator {
    const notices = this.page.getByRole('complementary', { name: danish.common.notifications })
    return notices.getByRole('paragraph').filter({ hasText: sentence })
  }

  /** Everything of ours is on the server's disk, and the page says when. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByText(savedAt)).toBeVisible()
  }

  async expectOffline(options?: { timeout: number }): Promise<void> {
    await expect(this.page.getByText(danish.sync.offline, { exact: true })).toBeVisible(options)
  }

  async expectEditsKeptOnDevice(): Promise<void> {
    await expect(this.page.getByText(danish.sync.offlineOnDevice)).toBeVisible()
  }

  /** It says so, and why. */
  async expectReadOnly(): Promise<void> {
    const { readOnlyOther, readOnlyClosed, readOnlyLink, readOnlyPlain } = danish.sync
    const reasons = [readOnlyOther, readOnlyClosed, readOnlyLink, readOnlyPlain].map(
      (reason) => likeSentence(reason).source,
    )
    await expect(this.page.getByText(new RegExp(reasons.join('|')))).toBeVisible()
  }

  async expectDayClosed(options?: { timeout: number }): Promise<void> {
    await expect(this.page.getByText(danish.sync.dayClosedTitle)).toBeVisible(options)
  }
}
