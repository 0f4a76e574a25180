// @vitest-environment jsdom
/** The browser's own Back button on a board with edits that are not saved. */
import { navigate } from 'wouter/use-browser-location'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { announceSteps, askBeforeBack, type BackGuard } from '../../client/board-page/ask-before-back.ts'

let guard: BackGuard
let stopAnnouncing: () => void
let unsaved: boolean
let asked: number
/** Where the pages of the product believe to be. */
let shown: string[]
const show = () => shown.push(location.pathname)

beforeEach(() => {
  navigate('/workshops/w')
  navigate('/boards/b')
  navigate('/boards/b?view=form', { replace: true })
  ;[unsaved, asked, shown] = [true, 0, []]
})
afterEach(() => {
  guard.stop()
  stopAnnouncing()
  window.removeEventListener('popstate', show)
  window.removeEventListener('popstate', hear, { capture: true })
})

/** In the order of the product: the router listens long before a board is opened. */
const open = () => {
  window.addEventListener('popstate', hear, { capture: true })
  stopAnnouncing = announceSteps(window)
  window.addEventListener('popstate', show)
  guard = askBeforeBack(window, { isUnsafe: () => unsaved, ask: () => (asked += 1) })
}
/** A step in the history is taken some time after it was asked for. The test hears of it before the guard, which may hush it. */
let taken: () => void
const hear = () => taken()
const step = (take: () => void) =>
  new Promise<void>((resolve) => {
    taken = resolve
    take()
  })
const back = () => step(() => history.back())

describe('Back', () => {
  it('stays on the board and asks, while something is unsaved', async () => {
    open()
    await back()
    expect([location.pathname + location.search, asked, shown]).toEqual(['/boards/b?view=form', 1, []])
  })

  it('asks again the next time', async () => {
    open()
    await back()
    await back()
    expect([location.pathname, asked, shown]).toEqual(['/boards/b', 2, []])
  })

  it('leads where it was to lead, once one has said so', async () => {
    open()
    await back()
    await step(() => guard.goOn())
    expect([location.pathname, asked, shown]).toEqual(['/workshops/w', 1, ['/workshops/w']])
  })

  it('is let through when everything is saved', async () => {
    unsaved = false
    open()
    await back()
    expect([location.pathname, asked, shown]).toEqual(['/workshops/w', 0, ['/workshops/w']])
  })
})
