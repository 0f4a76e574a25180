import { defineConfig } from '@playwright/test'
import { browserLaunch } from './tests/support/browser-path.ts'

const { executablePath, args, env } = browserLaunch()

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  // One at a time: a journey is up to four browsers and a server, drawn without a graphics card.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A journey that only passes the second time has found something.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args, env },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
})
