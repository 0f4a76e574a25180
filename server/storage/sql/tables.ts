/** The database's tables as Kysely sees them. `migrations.ts` makes them. Moments are ms since 1970. */
import type { Generated } from 'kysely'

export interface Tables {
  schools: { id: string; name: string; colour: number; created_at: number }
  accounts: {
    id: string
    name: string
    email: string
    role: 'admin' | 'consultant' | 'school'
    school_id: string | null
    password_hash: string
    created_at: number
  }
  guests: { id: string; name: string; workshop_id: string; school_id: string | null; created_at: number }
  viewer_links: { id: string; workshop_id: string; token_hash: string; created_at: number }
  /** `id_hash` is the SHA-256 of the cookie's value: a stolen database opens no door. Exactly one of the three owners is set. */
  sessions: {
    id_hash: string
    account_id: string | null
    guest_id: string | null
    link_id: string | null
    expires_at: number
    ends_at: number
  }
  settings: { name: string; value: string }
  workshops: {
    id: string
    title: string
    theme: string | null
    date: string
    state: 'planned' | 'open' | 'closed'
    join_code: string | null
    closes_at: number | null
    created_at: number
  }
  workshop_consultants: { workshop_id: string; account_id: string }
  workshop_schools: { workshop_id: string; school_id: string; place: number }
  boards: {
    id: string
    canvas: string
    title: string
    workshop_id: string | null
    school_id: string | null
    /** The lineage of the document; changes when its history is rebuilt. */
    epoch: string
    /** `seq` of the newest update. */
    version: number
    created_at: number
    changed_at: number | null
  }
  /** The update log: append-only, the truth about every board. */
  board_updates: {
    board_id: string
    seq: number
    payload: Buffer
    checksum: number
    principal: string
    at: number
  }
  /** What the updates up to `seq` add up to. Two generations are kept. */
  board_snapshots: { board_id: string; seq: number; payload: Buffer; checksum: number; at: number }
  /** To whom each Yjs client id on a board belongs: nobody else may write under it. */
  board_clients: { board_id: string; client_id: number; principal: string }
  /** Boards that were deleted for good: an offline client can't bring one back. */
  deleted_boards: { id: string; at: number }
  images: {
    id: string
    board_id: string
    mime_type: string
    width: number
    height: number
    bytes: number
    created_at: number
  }
  events: { id: Generated<number>; at: number; kind: string; principal: string | null; subject: string | null }
}
