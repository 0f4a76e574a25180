import { expect, type Page } from '@playwright/test'
import { danish } from '../danish.ts'

/** Where a consultant makes a workshop day. */
export class NewDayPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.goto('/workshops/new')
    await expect(this.page.getByRole('heading', { name: danish.workshops.newTitle })).toBeVisible()
  }

  async chooseTheme(theme: string): Promise<void> {
    await this.page.locator('label', { hasText: theme }).click()
  }

  async nameTheDay(title: string): Promise<void> {
    await this.page.getByLabel(danish.workshops.dayTitle).fill(title)
  }

  async setDate(day: string): Promise<void> {
    await this.page.getByLabel(danish.workshops.date).fill(day)
  }

  async chooseSchools(...names: string[]): Promise<void> {
    for (const name of names) await this.page.getByRole('checkbox', { name, exact: true }).check()
  }

  /** Exactly these canvases, one board of each to every school. */
  async giveEachSchool(...canvases: string[]): Promise<void> {
    await this.#chooseExactly(danish.workshops.perSchool, canvases)
  }

  async giveAllTogether(...canvases: string[]): Promise<void> {
    await this.#chooseExactly(danish.workshops.common, canvases)
  }

  async make(): Promise<void> {
    await this.page.getByRole('button', { name: danish.workshops.create }).click()
  }

  async #chooseExactly(group: string, canvases: readonly string[]): Promise<void> {
    // The boxes themselves are drawn over by the figures: one presses what one sees.
    const options = this.page.getByRole('group', { name: group }).locator('label')
    for (const option of await options.all()) {
      const wanted = canvases.includes(await option.locator('.canvas-option-name').innerText())
      if ((await option.getByRole('checkbox').isChecked()) !== wanted) await option.click()
      await expect(option.getByRole('checkbox')).toBeChecked({ checked: wanted })
    }
  }
}
