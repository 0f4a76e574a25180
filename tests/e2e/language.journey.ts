import { expect } from '@playwright/test'
import { catalogue } from '../../shared/words/catalogue.ts'
import { journey } from '../support/journey.ts'

const { da, en } = catalogue

journey(
  'Danish first; English at a press, on every page, in the server’s answers, and the next day too',
  async ({ stage }) => {
    const { page, ears } = await stage.arrive('Jonas')
    ears.forgive(/status of 404/)

    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: da.front.title })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'da')

    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1, name: en.front.title })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')

    await page.getByLabel(en.front.codeLabel).fill('ZZZ999')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText(en.errors.wrongCode)

    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: en.front.title })).toBeVisible()
    await page.getByRole('link', { name: en.common.signIn, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: en.account.signInTitle })).toBeVisible()

    await page.getByRole('button', { name: 'Dansk' }).click()
    await expect(page.getByRole('heading', { level: 1, name: da.account.signInTitle })).toBeVisible()
  },
)
