import { expect, type Page } from '@playwright/test'
import { danish } from '../danish.ts'

/** Where the first account of all is made, from the link that the server printed. */
export class SetUpPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link)
    await expect(this.page.getByRole('heading', { name: danish.account.setupTitle })).toBeVisible()
  }

  async makeMyAccount(who: { name: string; email: string; password: string }): Promise<void> {
    await this.page.getByLabel(danish.account.name).fill(who.name)
    await this.page.getByLabel(danish.account.email).fill(who.email)
    await this.page.getByLabel(danish.account.password, { exact: true }).fill(who.password)
    await this.page.getByRole('button', { name: danish.account.setupAct }).click()
  }
}
