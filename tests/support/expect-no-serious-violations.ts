import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

/** axe's own choice (WCAG A and AA, good practice, nothing experimental), and the size of targets from WCAG 2.2, which it leaves off. */
const rules: RunOptions = { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }

/**
 * What stands in the way of somebody who can't see, can't hear or can't use a mouse, as far as a machine can tell (axe-core).
 * `where` names the page's state in the failure.
 */
export async function expectNoSeriousViolations(page: Page, where: string): Promise<void> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  // Evaluated from outside, since the page's own policy lets no foreign script in.
  await page.evaluate(source)
  // What is fading in has no contrast yet.
  await page.evaluate(async () => {
    const running = document.getAnimations().filter(({ playState }) => playState === 'running')
    const passing = running.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
  const results = await page.evaluate(
    (options) => (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run(options),
    rules,
  )
  const serious = results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      where,
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => `${html} — ${failureSummary}`),
    }))
  expect(serious).toEqual([])
}
