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
  /** A paired screen has one of its own (`is_screen` 1), whose token nobody knows. */
  viewer_links: {
    id: string
    workshop_id: string
    token_hash: string
    created_at: number
    is_screen: Generated<number>
  }
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
  /** To whom each Yjs client id on a board belongs, and since when: nobody else may write under it. */
  board_clients: { board_id: string; client_id: number; principal: string; at: number | null }
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
  /** What facilitators have set for a workshop (`LiveState` as JSON), and its run sheet. */
  live_states: { workshop_id: string; version: number; state: string }
  run_sheets: { workshop_id: string; version: number; sheet: string }
  /** Short texts on their way into a field: private notes (with a round) and those in trays. Gone once they lie on the board. */
  slips: {
    id: string
    workshop_id: string
    board_id: string
    field_id: string
    round_id: string | null
    principal: string
    text: string
    at: number
    turned_up_at: number | null
  }
  /** Who gave a vote to what, as long as the vote is open; counted, they are deleted. */
  ballots: {
    id: string
    workshop_id: string
    vote_id: string
    board_id: string
    item: string
    principal: string
    at: number
  }
  vote_results: {
    vote_id: string
    workshop_id: string
    subject: string
    budget: number
    opened_at: number
    closed_at: number
    voters: number
    results: string
  }
}
