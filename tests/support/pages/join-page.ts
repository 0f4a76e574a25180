import { expect, type Page } from '@playwright/test'
import { danish, filled } from '../danish.ts'

/** The way in for guests: the code, a name, a school. */
export class JoinPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** As a phone does that has read the QR code. */
  async openFromQrCode(url: string): Promise<void> {
    await this.page.goto(new URL(url).pathname)
  }

  async openFrontPage(): Promise<void> {
    await this.page.goto('/')
  }

  /** Types the code where the front page or the join page asks for it, and goes on. */
  async typeCode(code: string): Promise<void> {
    await this.page.getByLabel(new RegExp(`${danish.front.codeLabel}|${danish.join.codeLabel}`)).fill(code)
    await this.page.keyboard.press('Enter')
  }

  async expectWelcomeTo(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: filled(danish.join.title, { title }) })).toBeVisible()
  }

  async writeName(name: string): Promise<void> {
    await this.page.getByLabel(danish.join.name).fill(name)
  }

  /** Pressing one's school is going in. */
  async pressSchool(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click()
  }

  async comeWithoutSchool(): Promise<void> {
    await this.page.getByRole('button', { name: danish.join.noSchool }).click()
  }

  async expectCodeRefused(): Promise<void> {
    await expect(this.page.getByRole('alert')).toHaveText(danish.errors.wrongCode)
  }
}
