import { AccountId, GuestId, SchoolId, WorkshopId } from '../../../shared/ids.ts'
import type { SignedInViewer } from '../../../shared/roles.ts'
import type { SessionOwner, SessionRecord, SessionStore } from '../../accounts/session-record.ts'
import type { Database } from './open-database.ts'

const ownerColumn = { account: 'account_id', guest: 'guest_id', link: 'link_id' } as const

export function sqlSessions(database: Database): SessionStore {
  return {
    async add({ idHash, owner, expiresAt, endsAt }) {
      await database
        .insertInto('sessions')
        .values({
          id_hash: idHash,
          account_id: owner.kind === 'account' ? owner.id : null,
          guest_id: owner.kind === 'guest' ? owner.id : null,
          link_id: owner.kind === 'link' ? owner.id : null,
          expires_at: expiresAt,
          ends_at: endsAt,
        })
        .execute()
    },
    async find(idHash) {
      const row = await findRow(database, idHash)
      const viewer = row && viewerOf(row)
      if (!row || !viewer) return null
      return { session: sessionOf(row, viewer), viewer }
    },
    async renew(idHash, expiresAt) {
      await database.updateTable('sessions').set({ expires_at: expiresAt }).where('id_hash', '=', idHash).execute()
    },
    async remove(idHash) {
      await database.deleteFrom('sessions').where('id_hash', '=', idHash).execute()
    },
    async removeOf(owner, options) {
      let query = database.deleteFrom('sessions').where(ownerColumn[owner.kind], '=', owner.id)
      if (options) query = query.where('id_hash', '!=', options.butNot)
      await query.execute()
    },
    async removeExpired(now) {
      await database
        .deleteFrom('sessions')
        .where((or) => or.or([or('expires_at', '<=', now), or('ends_at', '<=', now)]))
        .execute()
    },
  }
}

const findRow = (database: Database, idHash: string) =>
  database
    .selectFrom('sessions')
    .leftJoin('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoin('guests', 'guests.id', 'sessions.guest_id')
    .leftJoin('viewer_links', 'viewer_links.id', 'sessions.link_id')
    .where('sessions.id_hash', '=', idHash)
    .select([
      'sessions.id_hash',
      'sessions.expires_at',
      'sessions.ends_at',
      'accounts.id as account_id',
      'accounts.name as account_name',
      'accounts.role',
      'accounts.school_id as account_school_id',
      'guests.id as guest_id',
      'guests.name as guest_name',
      'guests.workshop_id as guest_workshop_id',
      'guests.school_id as guest_school_id',
      'viewer_links.id as link_id',
      'viewer_links.workshop_id as link_workshop_id',
    ])
    .executeTakeFirst()

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

function viewerOf(row: Row): SignedInViewer | null {
  if (row.account_id !== null) {
    const account = { kind: 'account', id: AccountId.parse(row.account_id), name: row.account_name ?? '' } as const
    if (row.role === 'school') return { ...account, role: 'school', schoolId: SchoolId.parse(row.account_school_id) }
    return row.role === null ? null : { ...account, role: row.role, schoolId: null }
  }
  if (row.guest_id !== null) {
    return {
      kind: 'guest',
      id: GuestId.parse(row.guest_id),
      name: row.guest_name ?? '',
      workshopId: WorkshopId.parse(row.guest_workshop_id),
      schoolId: row.guest_school_id === null ? null : SchoolId.parse(row.guest_school_id),
    }
  }
  if (row.link_id === null) return null
  return { kind: 'link', id: row.link_id, workshopId: WorkshopId.parse(row.link_workshop_id) }
}

function sessionOf(row: Row, viewer: SignedInViewer): SessionRecord {
  const owner: SessionOwner = { kind: viewer.kind, id: viewer.id } as SessionOwner
  return { idHash: row.id_hash, owner, expiresAt: row.expires_at, endsAt: row.ends_at }
}
