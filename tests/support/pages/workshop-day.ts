import { expect, type Page } from '@playwright/test'
import { danish, filled } from '../danish.ts'

/** The day's page, as those who run it and those who take part see it. */
export class WorkshopDay {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/workshops/${id}`)
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  async openTheDay(): Promise<void> {
    await this.page.getByRole('button', { name: danish.workshops.open }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: danish.workshops.open }).click()
    await expect(this.page.getByText(danish.workshops.states.open)).toBeVisible()
  }

  async closeTheDay(): Promise<void> {
    await this.page.getByRole('button', { name: danish.workshops.close }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: danish.workshops.close }).click()
  }

  /** The code as it is shown, without its blank. */
  async readCode(): Promise<string> {
    const section = this.page.getByRole('region', { name: danish.workshops.codeTitle })
    const [code] = /[2-9A-HJKMNP-Z]{3}\s[2-9A-HJKMNP-Z]{3}/.exec(await section.innerText()) ?? []
    if (!code) throw new Error('no code is shown')
    return code.replace(/\s/, '')
  }

  async expectQrCode(): Promise<void> {
    await expect(
      this.page.getByRole('img', { name: new RegExp(filled(danish.workshops.qrAlt, { address: '' })) }),
    ).toBeVisible()
  }

  async showOnProjector(): Promise<void> {
    await this.page.getByRole('link', { name: danish.workshops.showOnScreen }).click()
  }

  async expectBoard(title: string): Promise<void> {
    await expect(this.page.getByRole('link', { name: title })).toBeVisible()
  }

  async openBoard(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title }).click()
  }
}
