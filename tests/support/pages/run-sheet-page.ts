import { expect, type Locator, type Page } from '@playwright/test'
import { danish, filled } from '../danish.ts'

const { runSheet, sync } = danish

/** The page on which the day is planned and led. */
export class RunSheetPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(workshopId: string): Promise<void> {
    await this.page.goto(`/workshops/${workshopId}/run-sheet`)
    await expect(this.page.getByRole('heading', { name: runSheet.title, level: 1 })).toBeVisible()
  }

  /** From 1. */
  title(number: number): Locator {
    return this.page.getByRole('textbox', { name: filled(runSheet.stepTitle, { number }), exact: true })
  }

  instruction(number: number): Locator {
    return this.page.getByRole('textbox', { name: filled(runSheet.instruction, { number }), exact: true })
  }

  minutes(number: number): Locator {
    return this.page.getByRole('textbox', { name: filled(runSheet.minutesOf, { number }), exact: true })
  }

  get starts(): Locator {
    return this.page.getByRole('textbox', { name: runSheet.starts })
  }

  async fillFrom(source: string): Promise<void> {
    await this.page.getByRole('button', { name: runSheet.fill }).click()
    await this.page.getByRole('radio', { name: new RegExp(`^${source}`) }).check()
    await this.page.getByRole('button', { name: runSheet.fillDo }).click()
  }

  async choose(number: number, act: string): Promise<void> {
    await this.page.getByRole('button', { name: filled(runSheet.menuOf, { number }), exact: true }).click()
    await this.page.getByRole('menuitem', { name: act }).click()
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText(new RegExp(`^${sync.saved} `))).toBeVisible()
  }

  async expectTitles(...titles: string[]): Promise<void> {
    for (const [index, title] of titles.entries()) await expect(this.title(index + 1)).toHaveValue(title)
  }
}
