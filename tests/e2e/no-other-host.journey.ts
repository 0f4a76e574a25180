import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { journey } from '../support/journey.ts'
import { planWorkshop } from '../support/municipality.ts'
import { BoardOnScreen } from '../support/pages/board-on-screen.ts'

/** Hosts that stand in what is served, in code that others wrote: names, links to press, and services to embed that a board has no use for. */
const named = new Set([
  'www.w3.org',
  'json-schema.org',
  'example.com',
  // What the editor could embed, if it were asked to.
  'www.youtube.com',
  'vimeo.com',
  'player.vimeo.com',
  'www.google.com',
  'www.figma.com',
  'www.val.town',
  'scratch.mit.edu',
  'codesandbox.io',
  'codepen.io',
  'gist.github.com',
  // Where messages for developers point.
  'github.com',
  'react.dev',
  'react.i18next.com',
  'prosemirror.net',
  'webglfundamentals.org',
  'support.google.com',
  // The watermark's link, and where the editor would fetch what it isn't given.
  'tldraw.dev',
  'cdn.tldraw.com',
])

journey('What is served names no host that is not known, and fetches nothing from any', () => {
  const folder = new URL('../../dist/client', import.meta.url).pathname
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html|svg|json)$/.test(name),
  )
  expect(files.length).toBeGreaterThan(5)
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8')
    const hosts = Array.from(text.matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/gi), ([, host = '']) => host)
    expect(
      hosts.filter((host) => !named.has(host)),
      name,
    ).toEqual([])
    // Addresses that a browser follows by itself.
    if (/\.(css|html)$/.test(name))
      expect(/(?:src=|<link[^>]*href=|url\(|@import)\s*["'(]?(?:https?:)?\/\//i.test(text), name).toBe(false)
  }
})

journey('A link or a foreign picture that is pasted makes no page ask another host', async ({ stage, town }) => {
  const day = await planWorkshop(town.consultant, { title: 'Links', schools: [town.north], perSchool: ['blank'] })
  const { page, context } = await stage.arrive('Karen', { as: town.consultant })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const board = new BoardOnScreen(page)
  await board.open(day.board('blank', town.north).id)
  const html = '<p>Se her</p><img src="https://spion.example/pixel.png"><a href="https://spion.example/">link</a>'
  for (const [type, content] of [
    ['text/plain', 'https://spion.example/side'],
    ['text/html', html],
  ] as const) {
    await page.evaluate(
      ([kind, words]) => navigator.clipboard.write([new ClipboardItem({ [kind]: new Blob([words], { type: kind }) })]),
      [type, content] as const,
    )
    const before = await board.shapes().count()
    await board.choose('select')
    await board.focusCanvas()
    await page.keyboard.press('Control+v')
    await expect.poll(() => board.shapes().count()).toBeGreaterThan(before)
  }
  // Whoever had asked another host would have been heard by now: what was pasted is saved.
  await board.expectSaved()
})
