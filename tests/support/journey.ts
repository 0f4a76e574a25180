/**
 * What every journey starts from: a municipality on a running server, and a stage for people with browsers of their own. Whatever a
 * browser complains about during a journey fails it.
 */
import { writeFileSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import type { School } from '../../shared/api/schools.ts'
import { Municipality } from './municipality.ts'
import { RunningServer } from './running-server.ts'
import { Stage } from './stage.ts'
import type { Visitor } from './visitor.ts'

export interface Town {
  server: RunningServer
  municipality: Municipality
  consultant: Visitor
  north: School
  south: School
}

export const journey = base.extend<{ stage: Stage }, { town: Town }>({
  town: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads off this pattern which fixtures are needed.
    async ({}, use) => {
      const server = await RunningServer.start()
      const municipality = await Municipality.setUp(server)
      const consultant = await municipality.addConsultant('Karen Konsulent')
      const north = await municipality.addSchool('Nordskolen')
      const south = await municipality.addSchool('Sydskolen')
      await use({ server, municipality, consultant, north, south })
      await server.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  stage: async ({ browser, town }, use, testInfo) => {
    const stage = new Stage(browser, town.server)
    await use(stage)
    if (testInfo.status !== testInfo.expectedStatus) {
      await stage.takePictures((name) => testInfo.outputPath(name))
      writeFileSync(testInfo.outputPath('server.txt'), stage.serversSaid())
    }
    const complaints = stage.complaints()
    await stage.clear()
    expect(complaints, 'what the browsers complained about').toEqual([])
  },
})
