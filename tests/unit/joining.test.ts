/** The way in with a code: how the code is shown, and when a device goes straight back to its board. */
import { beforeEach, describe, expect, it } from 'vitest'
import { joinAddressOf, spacedCode, spokenAddress } from '../../client/workshops/join-code.ts'
import {
  forgetJoinedDay,
  readJoinedDay,
  rememberJoinedDay,
  wayBackIn,
  type JoinedDay,
} from '../../client/workshops/joined-day.ts'
import { normaliseJoinCode } from '../../shared/api/workshops.ts'
import { BoardId, WorkshopId } from '../../shared/ids.ts'

describe('A code', () => {
  it('is shown in two halves that can be read aloud', () => {
    expect(spacedCode('ABC234')).toBe('ABC 234')
    expect(spacedCode('ABCD2345')).toBe('ABCD 2345')
  })

  it('is the same however it is typed', () => {
    for (const typed of ['abc234', ' ABC 234 ', 'abc-234', 'A B C 2 3 4'])
      expect(normaliseJoinCode(typed)).toBe('ABC234')
  })

  it('has an address that people can type', () => {
    expect(spokenAddress(joinAddressOf('https://tavle.fjordby.dk/join/ABC234'))).toBe('tavle.fjordby.dk/join')
    expect(spokenAddress('http://127.0.0.1:3000/')).toBe('127.0.0.1:3000')
  })
})

describe('A device that has joined', () => {
  const workshopId = WorkshopId.parse('dq5xv3wc6dm4cm66')
  const joined: JoinedDay = {
    code: 'ABC234',
    day: '2026-11-26',
    title: 'Læsning på tværs',
    name: 'Mette',
    workshopId,
    boardId: BoardId.parse('zjvkvy7b5kw5w9zq'),
  }
  const now = { code: 'ABC234', day: '2026-11-26', workshopId }

  it('goes straight to its board with the same code on the same day', () => {
    expect(wayBackIn(joined, now)).toBe('/boards/zjvkvy7b5kw5w9zq')
  })

  it('goes to the day where its school has no board', () => {
    expect(wayBackIn({ ...joined, boardId: null }, now)).toBe('/workshops/dq5xv3wc6dm4cm66')
  })

  it('is asked anew with another code, on another day, and when its session is over or is another workshop’s', () => {
    expect(wayBackIn(null, now)).toBeNull()
    expect(wayBackIn(joined, { ...now, code: 'XYZ789' })).toBeNull()
    expect(wayBackIn(joined, { ...now, day: '2026-11-27' })).toBeNull()
    expect(wayBackIn(joined, { ...now, workshopId: null })).toBeNull()
    expect(wayBackIn(joined, { ...now, workshopId: WorkshopId.parse('xmprzxwyc44d6sbz') })).toBeNull()
  })

  describe('remembers', () => {
    let storage: Storage
    beforeEach(() => {
      storage = storageInMemory()
    })

    it('what it joined, until it is told to forget', () => {
      rememberJoinedDay(storage, joined)
      expect(readJoinedDay(storage)).toEqual(joined)
      forgetJoinedDay(storage)
      expect(readJoinedDay(storage)).toBeNull()
    })

    it('nothing from what it can’t read', () => {
      for (const rubbish of ['', '{', '[]', '{"code":1}', 'null']) {
        storage.setItem('joined-day', rubbish)
        expect(readJoinedDay(storage)).toBeNull()
      }
    })

    it('nothing where storage is forbidden, and goes on', () => {
      const forbidden = new Proxy(storage, {
        get: () => () => {
          throw new DOMException('no', 'SecurityError')
        },
      })
      rememberJoinedDay(forbidden, joined)
      expect(readJoinedDay(forbidden)).toBeNull()
    })
  })
})

function storageInMemory(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}
