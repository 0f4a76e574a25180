/** One of each kind of person, signed in, and a day that some of them are at. */
import { ViewerLinkAnswer, type Workshop } from '../../shared/api/workshops.ts'
import type { Board } from '../../shared/api/boards.ts'
import type { School } from '../../shared/api/schools.ts'
import type { Visitor } from '../support/visitor.ts'
import { boardsOf, password, type Town } from './town.ts'

export const people = [
  'nobody',
  'admin',
  'itsConsultant',
  'otherConsultant',
  'itsSchool',
  'schoolThere',
  'schoolElsewhere',
  'guest',
  'guestElsewhere',
  'link',
] as const
export type PersonKind = (typeof people)[number]

export interface Everyone {
  town: Town
  fjord: School
  skov: School
  day: Workshop
  otherDay: Workshop
  /** Fjordskolen's board of the day. */
  board: Board
  by: Record<PersonKind, Visitor>
  emails: Partial<Record<PersonKind, string>>
  /** Of the day's viewer link. */
  token: string
}

export async function gatherEveryone(town: Town): Promise<Everyone> {
  const fjord = await town.school('Fjordskolen')
  const skov = await town.school('Skovskolen')
  const strand = await town.school('Strandskolen')
  const itsConsultant = await town.account({ name: 'Kim', role: 'consultant' })
  const otherConsultant = await town.account({ name: 'Lone', role: 'consultant' })
  const itsSchool = await town.account({ name: 'Fjord', role: 'school', schoolId: fjord.id })
  const schoolThere = await town.account({ name: 'Skov', role: 'school', schoolId: skov.id })
  const schoolElsewhere = await town.account({ name: 'Strand', role: 'school', schoolId: strand.id })
  const day = await town.workshop(itsConsultant, [fjord, skov])
  const otherDay = await town.workshop(otherConsultant, [strand], 'Læsning')
  const [board] = (await boardsOf(itsConsultant, day)).filter(({ schoolId }) => schoolId === fjord.id)
  if (!board) throw new Error('Fjordskolen has no board')
  const guest = await town.guest(await town.open(itsConsultant, day), fjord)
  const guestElsewhere = await town.guest(await town.open(otherConsultant, otherDay), strand)
  const { url } = await itsConsultant.ask(ViewerLinkAnswer, 'POST', `/api/workshops/${day.id}/viewer-link`)
  const token = new URL(url).hash.slice(1)
  const by = {
    nobody: town.visitor(),
    admin: town.admin,
    itsConsultant,
    otherConsultant,
    itsSchool,
    schoolThere,
    schoolElsewhere,
    guest,
    guestElsewhere,
    link: await linkHolder(town, token),
  }
  const emails = Object.fromEntries(
    Object.entries(by).flatMap(([kind, visitor]) => ('account' in visitor ? [[kind, visitor.account.email]] : [])),
  )
  return { town, fjord, skov, day, otherDay, board, by, emails: { ...emails, admin: 'ane@example.dk' }, token }
}

async function linkHolder(town: Town, token: string): Promise<Visitor> {
  const visitor = town.visitor()
  await visitor.try('POST', '/api/view', { token })
  return visitor
}

/** The same person on another device, so that a test may end that session. */
export async function secondDevice(
  { town, day, otherDay, by, emails, fjord, token }: Everyone,
  kind: PersonKind,
): Promise<Visitor> {
  const email = emails[kind]
  if (email) {
    const visitor = town.visitor()
    await visitor.try('POST', '/api/session', { email, password })
    return visitor
  }
  if (kind === 'guest') return town.guest(await town.open(by.itsConsultant, day), fjord)
  if (kind === 'guestElsewhere') return town.guest(await town.open(by.otherConsultant, otherDay), null)
  if (kind === 'link') return linkHolder(town, token)
  return town.visitor()
}
