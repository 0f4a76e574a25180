/** Who wrote a note, and the one switch for the whole room that hides it. */
import { describe, expect, it } from 'vitest'
import { AuthorsAnswer } from '../../shared/api/boards.ts'
import { LiveTown } from '../support/live-town.ts'
import type { Visitor } from '../support/visitor.ts'

/** A note of Ali's on the northern board, and who is told in each way that it is his. */
async function aNoteOfAli() {
  const live = await LiveTown.gather()
  const { north } = live.boards
  const ali = await live.guest(live.schools.north, 'Ali')
  const roundId = await live.openRound()
  await live.writeSlip(ali, north, roundId, 'En tanke')
  await live.press(live.mette, { act: 'revealRound', roundId, withNames: true, piled: false })
  const told = async (who: Visitor) => {
    const paths = ['/authors', '/fields', '/export?as=md', '/export?as=json']
    const answers = await Promise.all(paths.map((path) => who.try('GET', `/api/boards/${north.id}${path}`)))
    return answers.map(({ body }) => JSON.stringify(body).includes('Ali'))
  }
  return { live, north, ali, told }
}

const inNoWay = [false, false, false, false]
const inEveryWay = [true, true, true, true]

describe('Names', () => {
  it('LIVE-14 that are hidden are sent to nobody, by one switch', async () => {
    const { live, told } = await aNoteOfAli()
    await live.press(live.mette, { act: 'showNames', shown: false })
    expect(await told(live.head)).toEqual(inNoWay)
    expect(await told(live.mette)).toEqual(inNoWay)
    await live.press(live.jonas, { act: 'showNames', shown: true })
    expect(await told(live.head)).toEqual(inEveryWay)
    expect(await told(live.mette)).toEqual(inEveryWay)
  })

  it('LIVE-14 stay hidden after the day, until those who ran it show them', async () => {
    const { live, told } = await aNoteOfAli()
    await live.press(live.mette, { act: 'showNames', shown: false })
    await live.mette.try('POST', `${live.path}/close`)
    expect(await told(live.head)).toEqual(inNoWay)
    await live.press(live.mette, { act: 'showNames', shown: true })
    expect(await told(live.head)).toEqual(inEveryWay)
  })

  it('LIVE-14 that are hidden leave everybody their own', async () => {
    const { live, north, ali } = await aNoteOfAli()
    await live.press(live.mette, { act: 'showNames', shown: false })
    const { authors } = await ali.ask(AuthorsAnswer, 'GET', `/api/boards/${north.id}/authors`)
    expect(authors.map(({ name, isYou }) => [name, isYou])).toEqual([['Ali', true]])
  })
})
