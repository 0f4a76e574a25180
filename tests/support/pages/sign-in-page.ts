import { expect, type Page } from '@playwright/test'
import { danish } from '../danish.ts'

export class SignInPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.goto('/sign-in')
    await expect(this.page.getByRole('heading', { name: danish.account.signInTitle })).toBeVisible()
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel(danish.account.email).fill(email)
    await this.page.getByLabel(danish.account.password, { exact: true }).fill(password)
    await this.page.getByRole('main').getByRole('button', { name: danish.common.signIn }).click()
  }
}
