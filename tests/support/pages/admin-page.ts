import { expect, type Page } from '@playwright/test'
import { danish } from '../danish.ts'

interface NewAccount {
  name: string
  email: string
  password: string
}

/** Schools and accounts. */
export class AdminPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async expectOpen(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: danish.admin.title })).toBeVisible()
  }

  /** As a pasted list, one school on each line. */
  async addSchools(...names: string[]): Promise<void> {
    await this.page.getByLabel(danish.admin.schoolName).fill(names.join('\n'))
    await this.page.getByRole('button', { name: danish.admin.addSchool }).click()
    for (const name of names) await expect(this.page.getByRole('link', { name })).toBeVisible()
  }

  async addConsultant(account: NewAccount): Promise<void> {
    await this.page.getByRole('button', { name: danish.admin.addPerson }).click()
    await this.#fillIn(account)
  }

  async giveSchoolAccount(school: string, account: NewAccount): Promise<void> {
    const line = this.page.getByRole('listitem').filter({ has: this.page.getByRole('link', { name: school }) })
    await line.getByRole('button', { name: danish.admin.giveAccount }).click()
    await this.#fillIn(account)
  }

  async #fillIn({ name, email, password }: NewAccount): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(danish.admin.name).fill(name)
    await dialog.getByLabel(danish.admin.email).fill(email)
    await dialog.getByLabel(danish.admin.password).fill(password)
    await dialog.getByRole('button', { name: danish.admin.createAccount }).click()
    await expect(dialog).toBeHidden()
    await expect(this.page.getByText(email)).toBeVisible()
  }
}
