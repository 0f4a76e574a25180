/** One's own slips on a device: written in private, kept over a bad net, sent once. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SlipDesk } from '../../client/slips/slip-desk.ts'
import { newId } from '../../server/new-id.ts'
import { RoundId, SlipId } from '../../shared/ids.ts'
import { VirtualTime } from '../support/virtual-time.ts'
import { Shelf, SlipServer, ToldNet } from '../support/slip-server.ts'

const roundId = RoundId.parse(newId())
const fieldId = 'preunderstanding'

describe('Slips on a device', () => {
  let server: SlipServer
  let shelf: Shelf
  let net: ToldNet
  let time: VirtualTime
  let mayAsk: boolean

  beforeEach(() => {
    server = new SlipServer()
    shelf = new Shelf()
    net = new ToldNet()
    time = new VirtualTime()
    mayAsk = true
  })

  const open = () =>
    SlipDesk.open({
      line: server.own,
      shelf,
      net,
      mayAsk: () => mayAsk,
      now: () => time.now(),
      random: () => 0.5,
      after: (ms, act) => time.after(ms, act),
    })
  const write = (desk: SlipDesk, text: string, id = SlipId.parse(newId())) => {
    desk.write({ id, roundId, fieldId, text })
    return id
  }
  const shown = (desk: SlipDesk) => desk.now().own.map(({ text, state }) => `${text}: ${state}`)
  const isKept = (text: string) => vi.waitFor(() => expect(shelf.kept).toContain(text))

  it('are sent when their writer pauses, as they stand then', async () => {
    const desk = await open()
    const id = write(desk, 'E')
    write(desk, 'En tanke', id)
    expect(server.heard).toEqual([])
    expect(shown(desk)).toEqual(['En tanke: waiting'])
    await time.pass(1_000)
    expect(shown(desk)).toEqual(['En tanke: sent'])
    expect(server.heard).toEqual(['write En tanke'])
  })

  it('are not asked for where the server would refuse, and are once it would not', async () => {
    mayAsk = false
    const desk = await open()
    await desk.refresh()
    net.isBack()
    await desk.refresh()
    expect(server.heard).toEqual([])
    mayAsk = true
    await desk.refresh()
    expect(server.heard).toEqual(['list'])
  })

  it('that were written while they were allowed are still sent after that, to be refused with a sentence once', async () => {
    const desk = await open()
    write(desk, 'Dagen blev lukket')
    mayAsk = false
    server.refuses = 'workshopNotOpen'
    await desk.send()
    await desk.refresh()
    expect(server.heard).toEqual(['write Dagen blev lukket'])
    expect(desk.now().own).toMatchObject([{ state: 'refused', refusal: '(workshopNotOpen)' }])
  })

  it('LIVE-5 stay on the device without a net, over a reload too, and are sent when it is back', async () => {
    server.line = 'cut'
    const before = await open()
    write(before, 'Skrevet i toget')
    await before.send()
    expect(before.now().isCutOff).toBe(true)
    await isKept('Skrevet i toget')
    before.close()

    const after = await open()
    expect(shown(after)).toEqual(['Skrevet i toget: waiting'])
    await after.refresh()
    expect(shown(after)).toEqual(['Skrevet i toget: waiting'])
    server.line = 'whole'
    net.isBack()
    await vi.waitFor(() => expect(shown(after)).toEqual(['Skrevet i toget: sent']))
    expect(after.now().isCutOff).toBe(false)
    expect(server.texts()).toEqual(['Skrevet i toget'])
  })

  it('are there once, although an answer was lost and they were sent again', async () => {
    const desk = await open()
    server.line = 'dumb'
    write(desk, 'Kun én gang')
    await desk.send()
    server.line = 'whole'
    await desk.refresh()
    expect(server.heard.filter((what) => what.startsWith('write'))).toHaveLength(2)
    expect(shown(desk)).toEqual(['Kun én gang: sent'])
    expect(server.slips.size).toBe(1)
  })

  it('are taken away at the server too, if they may have reached it', async () => {
    const desk = await open()
    server.line = 'dumb'
    const id = write(desk, 'Fortrudt')
    await desk.send()
    desk.remove(id)
    expect(shown(desk)).toEqual([])
    server.line = 'whole'
    await desk.refresh()
    expect(server.texts()).toEqual([])
  })

  it('that nobody has seen are simply gone when they are taken away', async () => {
    server.line = 'cut'
    const desk = await open()
    desk.remove(write(desk, 'Aldrig sendt'))
    server.line = 'whole'
    await desk.refresh()
    expect(server.heard).toEqual(['list'])
  })

  it('that are refused stay with the server’s sentence, and go when the round opens again', async () => {
    const desk = await open()
    server.refuses = 'roundClosed'
    write(desk, 'For sent')
    await desk.send()
    expect(desk.now().own).toMatchObject([{ text: 'For sent', state: 'refused', refusal: '(roundClosed)' }])
    server.refuses = null
    desk.tryAgain(roundId)
    await vi.waitFor(() => expect(shown(desk)).toEqual(['For sent: sent']))
  })

  it('one that is refused doesn’t hold up the next', async () => {
    const desk = await open()
    server.refuses = 'tooManySlips'
    write(desk, 'Nummer 31')
    await desk.send()
    server.refuses = null
    write(desk, 'En anden')
    await desk.send()
    await vi.waitFor(() => expect(shown(desk)).toEqual(['En anden: sent', 'Nummer 31: refused']))
  })

  it('come back in the order of writing, and what is being written stays last', async () => {
    const before = await open()
    write(before, 'Først')
    await before.send()
    write(before, 'Så')
    await before.send()
    before.close()
    const after = await open()
    await after.refresh()
    write(after, 'Nu')
    expect(after.now().own.map(({ text }) => text)).toEqual(['Først', 'Så', 'Nu'])
  })

  it('are told to have gone when they were revealed, until that has been read', async () => {
    const desk = await open()
    const id = write(desk, 'Bliver vist')
    await desk.send()
    server.slips.clear()
    await desk.refresh()
    expect(desk.now().own).toEqual([])
    expect(desk.now().gone).toMatchObject([{ id, text: 'Bliver vist', roundId }])
    await vi.waitFor(() => expect(shelf.kept).toContain(`"gone":[{"id":"${id}"`))
    desk.close()
    const after = await open()
    expect(after.now().gone).toHaveLength(1)
    after.forgetGone([id])
    expect(after.now().gone).toEqual([])
  })

  it('that another tab has not sent yet are not forgotten', async () => {
    server.line = 'cut'
    const one = await open()
    const other = await open()
    write(other, 'I det andet vindue')
    await isKept('I det andet vindue')
    write(one, 'I det ene')
    await isKept('I det ene')
    expect(shelf.kept).toContain('I det andet vindue')
  })

  it('are read from a device that keeps nonsense, or nothing, as none', async () => {
    shelf.kept = '{"unsent": "?"}'
    expect(shown(await open())).toEqual([])
    const broken = { read: () => Promise.reject(new Error('no')), write: () => Promise.reject(new Error('no')) }
    const desk = await SlipDesk.open({
      line: server.own,
      shelf: broken,
      net,
      mayAsk: () => mayAsk,
      now: () => time.now(),
      random: () => 0.5,
      after: (ms, act) => time.after(ms, act),
    })
    write(desk, 'Kun i vinduet')
    await desk.send()
    expect(server.texts()).toEqual(['Kun i vinduet'])
  })
})
