import { describe, expect, it } from 'vitest'
import { AccountId, GuestId, SchoolId, WorkshopId } from '../../shared/ids.ts'
import {
  boardLevel,
  mayAdminister,
  mayCreateWorkshop,
  mayListSchools,
  mayManageBoard,
  maySeeSchool,
  nobody,
  principalKey,
  workshopLevel,
  type BoardFacts,
  type Viewer,
  type WorkshopFacts,
  type WorkshopState,
} from '../../shared/roles.ts'

const id = (letter: string) => letter.repeat(16)
const fjord = SchoolId.parse(id('f'))
const skov = SchoolId.parse(id('s'))
const strand = SchoolId.parse(id('t'))
const day = WorkshopId.parse(id('d'))
const otherDay = WorkshopId.parse(id('e'))
const consultantId = AccountId.parse(id('k'))

const account = (letter: string) => ({ kind: 'account', id: AccountId.parse(id(letter)), name: 'N' }) as const
const guestAt = (workshopId: WorkshopId, schoolId: SchoolId | null) =>
  ({ kind: 'guest', id: GuestId.parse(id('g')), name: 'G', workshopId, schoolId }) as const

const viewers = {
  nobody,
  admin: { ...account('a'), role: 'admin', schoolId: null },
  'its consultant': { kind: 'account', id: consultantId, name: 'K', role: 'consultant', schoolId: null },
  'another consultant': { ...account('c'), role: 'consultant', schoolId: null },
  Fjordskolen: { ...account('h'), role: 'school', schoolId: fjord },
  'Skovskolen, also there': { ...account('j'), role: 'school', schoolId: skov },
  'Strandskolen, not there': { ...account('m'), role: 'school', schoolId: strand },
  'guest from Fjordskolen': guestAt(day, fjord),
  'guest without a school': guestAt(day, null),
  'guest of another day': guestAt(otherDay, fjord),
  'holder of its link': { kind: 'link', id: 'x', workshopId: day },
  'holder of another link': { kind: 'link', id: 'y', workshopId: otherDay },
} as const satisfies Record<string, Viewer>
type Who = keyof typeof viewers

const workshop = (state: WorkshopState): WorkshopFacts => ({
  id: day,
  state,
  consultantIds: [consultantId],
  schoolIds: [fjord, skov],
})
const boards = {
  "Fjordskolen's, day planned": { schoolId: fjord, workshop: workshop('planned') },
  "Fjordskolen's, day open": { schoolId: fjord, workshop: workshop('open') },
  "Fjordskolen's, day over": { schoolId: fjord, workshop: workshop('closed') },
  'common, day planned': { schoolId: null, workshop: workshop('planned') },
  'common, day open': { schoolId: null, workshop: workshop('open') },
  'common, day over': { schoolId: null, workshop: workshop('closed') },
  "Fjordskolen's own, no day": { schoolId: fjord, workshop: null },
} as const satisfies Record<string, BoardFacts>
type Which = keyof typeof boards

/** For each viewer what they may on each board, in the order above: e edit, v view, - not even know of it. */
const boardTable: Record<Who, string> = {
  nobody: '-------',
  admin: 'eeeeeee',
  'its consultant': 'eeeeee-',
  'another consultant': '-------',
  Fjordskolen: 'eeeveve',
  'Skovskolen, also there': 'vvvvev-',
  'Strandskolen, not there': '-------',
  'guest from Fjordskolen': '-e--e--',
  'guest without a school': '-v--e--',
  'guest of another day': '-------',
  'holder of its link': '---vvv-',
  'holder of another link': '-------',
}

/** Managing: m, or not. */
const manageTable: Record<Who, string> = {
  nobody: '-------',
  admin: 'mmmmmmm',
  'its consultant': 'mmmmmm-',
  'another consultant': '-------',
  Fjordskolen: '------m',
  'Skovskolen, also there': '-------',
  'Strandskolen, not there': '-------',
  'guest from Fjordskolen': '-------',
  'guest without a school': '-------',
  'guest of another day': '-------',
  'holder of its link': '-------',
  'holder of another link': '-------',
}

/** The day's page when planned, open, over: r run, s see, - not even know of it. */
const workshopTable: Record<Who, string> = {
  nobody: '---',
  admin: 'rrr',
  'its consultant': 'rrr',
  'another consultant': '---',
  Fjordskolen: 'sss',
  'Skovskolen, also there': 'sss',
  'Strandskolen, not there': '---',
  'guest from Fjordskolen': '-s-',
  'guest without a school': '-s-',
  'guest of another day': '---',
  'holder of its link': 'sss',
  'holder of another link': '---',
}

const everyone = Object.keys(viewers) as Who[]
const everyBoard = Object.keys(boards) as Which[]

describe('Rights on a board', () => {
  it.each(everyone)('%s', (who) => {
    const levels = everyBoard.map((which) => boardLevel(viewers[who], boards[which]))
    const letters = { edit: 'e', view: 'v', none: '-' }
    expect(levels.map((level) => letters[level]).join('')).toBe(boardTable[who])
  })

  it.each(everyone)('managing: %s', (who) => {
    const may = everyBoard.map((which) => mayManageBoard(viewers[who], boards[which]))
    expect(may.map((yes) => (yes ? 'm' : '-')).join('')).toBe(manageTable[who])
  })

  it('managing takes being allowed to edit', () => {
    const odd = everyone.flatMap((who) =>
      everyBoard.filter(
        (which) => mayManageBoard(viewers[who], boards[which]) && boardLevel(viewers[who], boards[which]) !== 'edit',
      ),
    )
    expect(odd).toEqual([])
  })

  it("a school that has left the day keeps its own boards, and the other schools' are gone", () => {
    const left: WorkshopFacts = { ...workshop('closed'), schoolIds: [skov] }
    expect(boardLevel(viewers.Fjordskolen, { schoolId: fjord, workshop: left })).toBe('edit')
    expect(boardLevel(viewers.Fjordskolen, { schoolId: skov, workshop: left })).toBe('none')
    expect(boardLevel(viewers.Fjordskolen, { schoolId: null, workshop: left })).toBe('none')
  })
})

describe('Rights on a workshop', () => {
  it.each(everyone)('%s', (who) => {
    const levels = (['planned', 'open', 'closed'] as const).map((state) => workshopLevel(viewers[who], workshop(state)))
    const letters = { run: 'r', see: 's', none: '-' }
    expect(levels.map((level) => letters[level]).join('')).toBe(workshopTable[who])
  })
})

describe('Rights that belong to no board and no day', () => {
  const whoMay = (may: (viewer: Viewer) => boolean) => everyone.filter((who) => may(viewers[who]))

  it('accounts and schools are the admin’s alone', () => {
    expect(whoMay(mayAdminister)).toEqual(['admin'])
  })
  it('workshops are made by admins and consultants, who therefore see the list of schools', () => {
    expect(whoMay(mayCreateWorkshop)).toEqual(['admin', 'its consultant', 'another consultant'])
    expect(whoMay(mayListSchools)).toEqual(whoMay(mayCreateWorkshop))
  })
  it('a school’s page is seen by the school itself and by those who work for all', () => {
    const who = whoMay((viewer) => maySeeSchool(viewer, fjord))
    expect(who).toEqual(['admin', 'its consultant', 'another consultant', 'Fjordskolen'])
  })
  it('everyone who is somebody has a name of their own in the log', () => {
    const keys = everyone.map((who) => principalKey(viewers[who]))
    expect(keys[0]).toBeNull()
    expect(keys.slice(1).every((key) => key !== null && /^(account|guest|link):.+/.test(key))).toBe(true)
  })
})
