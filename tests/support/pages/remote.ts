import { expect, type Locator, type Page } from '@playwright/test'
import { danish, filled } from '../danish.ts'

const { common, remote, slips, votes } = danish

/** The remote, as it lies in the hand of a facilitator or of the one in the chair. */
export class Remote {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get panel(): Locator {
    return this.page.getByRole('dialog', { name: remote.title, exact: true })
  }

  /** Once it is open it stays so from page to page. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${remote.title}`) }).click()
    await expect(this.panel).toBeVisible()
  }

  async next(title: string): Promise<void> {
    const [begin, next] = [remote.begin, remote.next].map((word) =>
      this.panel.getByRole('button', { name: `${word} ${title}`, exact: true }),
    )
    await begin!.or(next!).click()
    await this.expectStep(title)
  }

  async previous(title: string): Promise<void> {
    await this.panel.getByRole('button', { name: filled(remote.previousIs, { title }) }).click()
    await this.expectStep(title)
  }

  async expectStep(title: string): Promise<void> {
    await expect(this.panel.getByText(title, { exact: true }).first()).toBeVisible()
  }

  /** Lays it down. */
  async close(): Promise<void> {
    await this.panel.getByRole('button', { name: common.close, exact: true }).click()
    await expect(this.panel).toBeHidden()
  }

  /** A button for the whole room, by what it is called while it can be pressed. */
  tile(name: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${name}`) })
  }

  /** Brings everyone to what one looks at oneself. */
  async gatherHere(): Promise<void> {
    await this.tile(remote.gather).click()
    await this.page.getByRole('menuitem', { name: remote.whatISee }).click()
    await expect(this.turnOff(/^Alle er kaldt hen/)).toBeVisible()
  }

  /** The way to switch off what is said to be on. */
  turnOff(what: RegExp): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: what }).getByRole('button')
  }

  async takeControlHere(): Promise<void> {
    await this.tile(remote.takeControl).click()
    await this.page.getByRole('menuitem', { name: remote.whatISee }).click()
    await expect(this.tile(remote.releaseControl)).toBeVisible()
  }

  async startTimer(minutes: number): Promise<void> {
    await this.panel.getByRole('textbox', { name: remote.otherMinutes }).fill(String(minutes).replace('.', ','))
    await this.panel.getByRole('button', { name: remote.start, exact: true }).click()
  }

  /** What is needed now and then lies behind a line: opens it, and answers with what is there. */
  async section(title: string): Promise<Locator> {
    const section = this.panel.locator('details').filter({ has: this.page.locator('summary', { hasText: title }) })
    if ((await section.getAttribute('open')) === null) await section.locator('summary').click()
    return section
  }

  async callTable(school: string): Promise<void> {
    const section = await this.section(remote.callTable)
    await section.getByLabel(remote.chooseSchool).selectOption({ label: school })
    await section.getByRole('button', { name: remote.call, exact: true }).click()
    await expect(section.getByRole('button', { name: remote.endCall })).toBeVisible()
  }

  async spotlight(board: string): Promise<void> {
    const section = await this.section(remote.spotlight)
    await section.getByLabel(remote.chooseBoard).selectOption({ label: board })
    await section.getByRole('button', { name: remote.show }).click()
    await expect(section.getByRole('button', { name: remote.endSpotlight })).toBeVisible()
  }

  /** Somebody at a table, by the remote: also from another page than theirs. */
  async follow(name: string): Promise<void> {
    const section = await this.section(remote.followSomebody)
    await section.getByLabel(remote.followWho).selectOption({ label: name })
    await section.getByRole('button', { name: remote.follow, exact: true }).click()
  }

  async closeRound(): Promise<void> {
    await (await this.section(remote.round)).getByRole('button', { name: slips.closeRound }).click()
  }

  async reveal({ withNames }: { withNames: boolean }): Promise<void> {
    const section = await this.section(remote.round)
    const names = section.getByRole('checkbox', { name: slips.withNames })
    if ((await names.isChecked()) !== withNames) await names.click()
    await section.getByRole('button', { name: slips.revealNow }).click()
  }

  async expectVoted(people: number): Promise<void> {
    const section = await this.section(remote.vote)
    const sentence = people === 1 ? votes.haveVoted_one : filled(votes.haveVoted_other, { count: people })
    await expect(section.getByText(sentence)).toBeVisible()
  }

  async closeVote(): Promise<void> {
    await (await this.section(remote.vote)).getByRole('button', { name: votes.close }).click()
  }

  async handTo(name: string): Promise<void> {
    const section = await this.section(remote.chair)
    await section.getByLabel(remote.chairWho).selectOption({ label: name })
    await section.getByRole('button', { name: remote.chairGive }).click()
    await this.page
      .getByRole('alertdialog')
      .or(this.page.getByRole('dialog', { name: filled(remote.chairGiveTitle, { name }) }))
      .getByRole('button', { name: remote.chairGive })
      .click()
  }
}
