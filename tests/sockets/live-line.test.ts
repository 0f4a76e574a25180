/** What a page knows of the live day, and what it says of its line, against a real server. */
import { describe, expect, it } from 'vitest'
import { socketLimits } from '../../server/sockets/socket-limits.ts'
import { timerAt } from '../../shared/facilitation/timer.ts'
import { LivePage } from '../support/live-page.ts'
import { LiveTown, field, wheel } from '../support/live-town.ts'

describe('A page’s line to the live day', () => {
  it('LIVE-2 shows a late joiner what the room is doing', async () => {
    const live = await LiveTown.gather()
    const step = await live.addStep({ title: 'Skriv', minutes: 10, canvas: wheel, fieldId: field })
    await live.press(live.mette, { act: 'goToStep', stepId: step.id })
    await live.press(live.jonas, { act: 'pauseRoom' })
    const ali = await LivePage.open(await live.guest(live.schools.north, 'Ali'), { workshopId: live.day.id })
    const view = await ali.shows(({ step: shown }) => shown !== null)
    expect(view).toMatchObject({ step: { step: { title: 'Skriv' } }, pause: { by: { name: 'Jonas' } } })
    expect(ali.said).toEqual(['joining', 'live'])
  })

  it('shows what was known last while it is lost, says so, and comes back to what is true', async () => {
    const live = await LiveTown.gather()
    const ali = await LivePage.open(await live.guest(live.schools.north, 'Ali'), { workshopId: live.day.id })
    await live.press(live.mette, { act: 'startTimer', minutes: 5 })
    await ali.shows(({ timer }) => timer !== null)
    ali.cable.pull()
    await ali.says('lost')
    await live.press(live.mette, { act: 'pauseRoom' })
    expect(ali.line.view()).toMatchObject({ timer: { durationMs: 300_000 }, pause: null })
    ali.cable.mend()
    await ali.shows(({ pause }) => pause !== null)
    expect(ali.said).toEqual(['joining', 'live', 'lost', 'live'])
  })

  it('notices a net that falls silent without a word', async () => {
    const live = await LiveTown.gather()
    const ali = await LivePage.open(await live.guest(live.schools.north, 'Ali'), { workshopId: live.day.id })
    await ali.says('live')
    ali.cable.fallSilent()
    await ali.says('lost')
    ali.cable.mend()
    await ali.says('live')
    expect(ali.said).toEqual(['joining', 'live', 'lost', 'live'])
  })

  it('LIVE-2 comes back after a restart, to the same step and the same time left', async () => {
    const live = await LiveTown.gather()
    const step = await live.addStep({ title: 'Midt i det hele', minutes: 10 })
    await live.press(live.mette, { act: 'goToStep', stepId: step.id })
    const ali = await LivePage.open(await live.guest(live.schools.north, 'Ali'), { workshopId: live.day.id })
    const before = await ali.shows(({ timer }) => timer !== null)
    await live.restart()
    await ali.says('lost')
    await ali.says('live')
    await live.press(live.jonas, { act: 'addTime', minutes: 2 })
    const after = await ali.shows(({ timer }) => timer?.durationMs === 12 * 60_000)
    expect(after.step).toEqual(before.step)
    expect(after.timer?.startedAt).toBe(before.timer?.startedAt)
  })

  it('ends for good when the day is over for a guest, and when somebody signs out; nothing is tried again', async () => {
    const live = await LiveTown.gather()
    const guest = await LivePage.open(await live.guest(live.schools.north, 'Ali'), { workshopId: live.day.id })
    const head = await LivePage.open(live.head, { workshopId: live.day.id })
    await Promise.all([guest.says('live'), head.says('live')])
    await live.mette.try('POST', `${live.path}/close`)
    expect(await guest.says('ended')).toEqual({ kind: 'ended', reason: 'noAccess' })
    await head.shows(({ workshop }) => workshop.state === 'closed')
    await live.head.try('DELETE', '/api/session')
    expect(await head.says('ended')).toEqual({ kind: 'ended', reason: 'signInAgain' })
    expect(guest.said).toEqual(['joining', 'live', 'ended'])
  })

  it('SOCK-8 says so where there is no room, and is let in when there is', async () => {
    const live = await LiveTown.gather()
    const places = Array.from({ length: socketLimits.perSession }, () => live.listen(live.head))
    const [first] = await Promise.all(places)
    const page = await LivePage.open(live.head, { workshopId: live.day.id })
    expect(await page.says('lost')).toEqual({ kind: 'lost', why: 'full' })
    first!.close()
    await page.says('live')
    expect(page.said).toEqual(['joining', 'lost', 'live'])
  })

  it('asks why when it never opens, and believes the answer', async () => {
    const live = await LiveTown.gather()
    await live.head.try('DELETE', '/api/session')
    const page = await LivePage.open(live.head, {
      workshopId: live.day.id,
      askWhy: () => Promise.resolve('signInAgain'),
    })
    expect(await page.says('ended')).toEqual({ kind: 'ended', reason: 'signInAgain' })
  })

  it('LIVE-2 shows the same time left on a device whose clock is wrong by hours', async () => {
    const live = await LiveTown.gather()
    await live.press(live.mette, { act: 'startTimer', minutes: 5 })
    const guest = await live.guest(live.schools.north, 'Ali')
    const [right, wrong] = await Promise.all(
      [0, 3 * 60 * 60_000].map((clockOffMs) => LivePage.open(guest, { workshopId: live.day.id, clockOffMs })),
    )
    const left = async (page: LivePage) => {
      const { timer } = await page.shows((view) => view.timer !== null)
      return timerAt(timer!, page.line.serverNow()).leftMs
    }
    expect(Math.abs((await left(right!)) - (await left(wrong!)))).toBeLessThan(1_000)
  })
})
