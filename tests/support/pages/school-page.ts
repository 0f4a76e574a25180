import { expect, type Locator, type Page } from '@playwright/test'
import { danish, filled } from '../danish.ts'

/** A school's boards over the years. */
export class SchoolPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(schoolId: string): Promise<void> {
    await this.page.goto(`/schools/${schoolId}`)
  }

  /** The boards of one school year, e.g. `2025/26`. */
  year(years: string): Locator {
    return this.page.getByRole('region', { name: filled(danish.schools.schoolYear, { years }) })
  }

  today(): Locator {
    return this.page.getByRole('region', { name: danish.schools.today, exact: true })
  }

  async openBoard(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title }).click()
  }

  async showOtherSchools(): Promise<void> {
    await this.page.getByRole('button', { name: danish.schools.othersInWorkshop }).click()
  }

  async expectBoard(title: string): Promise<void> {
    await expect(this.page.getByRole('link', { name: title })).toBeVisible()
  }
}
