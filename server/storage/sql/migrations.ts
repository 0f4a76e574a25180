/** Every change the database has been through, in order. A migration that has been released is never edited. */
import { sql, type Kysely, type Migration } from 'kysely'

export const migrations: Record<string, Migration> = {
  '001-first': {
    async up(db: Kysely<unknown>) {
      for (const statement of first) await sql.raw(statement).execute(db)
    },
  },
  '002-facilitation': {
    async up(db: Kysely<unknown>) {
      for (const statement of facilitation) await sql.raw(statement).execute(db)
    },
  },
  // When each was bound, to say when a note was written. Of what is older than this, nobody knows.
  '003-since-when': {
    async up(db: Kysely<unknown>) {
      await sql.raw('alter table board_clients add column at integer').execute(db)
    },
  },
}

const first = [
  `create table schools (
     id text primary key, name text not null collate nocase unique, colour integer not null, created_at integer not null) strict`,
  `create table accounts (
     id text primary key, name text not null, email text not null collate nocase unique,
     role text not null check (role in ('admin', 'consultant', 'school')),
     school_id text references schools (id), password_hash text not null, created_at integer not null,
     check ((role = 'school') = (school_id is not null))) strict`,
  `create table workshops (
     id text primary key, title text not null, theme text, date text not null,
     state text not null check (state in ('planned', 'open', 'closed')),
     join_code text unique, closes_at integer, created_at integer not null) strict`,
  `create table workshop_consultants (
     workshop_id text not null references workshops (id) on delete cascade,
     account_id text not null references accounts (id) on delete cascade,
     primary key (workshop_id, account_id)) strict, without rowid`,
  `create table workshop_schools (
     workshop_id text not null references workshops (id) on delete cascade,
     school_id text not null references schools (id), place integer not null,
     primary key (workshop_id, school_id)) strict, without rowid`,
  `create table guests (
     id text primary key, name text not null,
     workshop_id text not null references workshops (id) on delete cascade,
     school_id text references schools (id), created_at integer not null) strict`,
  `create table viewer_links (
     id text primary key, workshop_id text not null unique references workshops (id) on delete cascade,
     token_hash text not null unique, created_at integer not null) strict`,
  `create table sessions (
     id_hash text primary key,
     account_id text references accounts (id) on delete cascade,
     guest_id text references guests (id) on delete cascade,
     link_id text references viewer_links (id) on delete cascade,
     expires_at integer not null, ends_at integer not null,
     check ((account_id is not null) + (guest_id is not null) + (link_id is not null) = 1)) strict, without rowid`,
  `create table settings (name text primary key, value text not null) strict, without rowid`,
  `create table boards (
     id text primary key, canvas text not null, title text not null,
     workshop_id text references workshops (id) on delete cascade,
     school_id text references schools (id), epoch text not null, version integer not null,
     created_at integer not null, changed_at integer,
     check (workshop_id is not null or school_id is not null)) strict`,
  `create index boards_by_workshop on boards (workshop_id)`,
  `create index boards_by_school on boards (school_id)`,
  `create table board_updates (
     board_id text not null references boards (id) on delete cascade, seq integer not null,
     payload blob not null, checksum integer not null, principal text not null, at integer not null,
     primary key (board_id, seq)) strict`,
  `create table board_snapshots (
     board_id text not null references boards (id) on delete cascade, seq integer not null,
     payload blob not null, checksum integer not null, at integer not null,
     primary key (board_id, seq)) strict`,
  `create table board_clients (
     board_id text not null references boards (id) on delete cascade, client_id integer not null, principal text not null,
     primary key (board_id, client_id)) strict, without rowid`,
  `create table deleted_boards (id text primary key, at integer not null) strict, without rowid`,
  `create table images (
     id text primary key, board_id text not null references boards (id) on delete cascade,
     mime_type text not null, width integer not null, height integer not null, bytes integer not null,
     created_at integer not null) strict`,
  `create index images_by_board on images (board_id)`,
]

const facilitation = [
  `create table live_states (
     workshop_id text primary key references workshops (id) on delete cascade,
     version integer not null, state text not null) strict, without rowid`,
  `create table run_sheets (
     workshop_id text primary key references workshops (id) on delete cascade,
     version integer not null, sheet text not null) strict, without rowid`,
  `create table slips (
     id text primary key, workshop_id text not null references workshops (id) on delete cascade,
     board_id text not null references boards (id) on delete cascade, field_id text not null, round_id text,
     principal text not null, text text not null, at integer not null, turned_up_at integer) strict`,
  `create index slips_by_board on slips (board_id)`,
  `create index slips_by_workshop on slips (workshop_id)`,
  `create table ballots (
     id text primary key, workshop_id text not null references workshops (id) on delete cascade,
     vote_id text not null, board_id text not null references boards (id) on delete cascade,
     item text not null, principal text not null, at integer not null) strict`,
  `create index ballots_by_vote on ballots (vote_id, principal)`,
  `create table vote_results (
     vote_id text primary key, workshop_id text not null references workshops (id) on delete cascade,
     subject text not null, budget integer not null, opened_at integer not null, closed_at integer not null,
     voters integer not null, results text not null) strict`,
  `create index vote_results_by_workshop on vote_results (workshop_id)`,
  // A paired screen has a session as somebody with a viewer link has, but there may be many in a workshop: SQLite can only drop the
  // constraint by making the table anew, which would take the sessions that name it along.
  `create table viewer_links_anew (
     id text primary key, workshop_id text not null references workshops (id) on delete cascade,
     token_hash text not null unique, created_at integer not null, is_screen integer not null default 0) strict`,
  `insert into viewer_links_anew (id, workshop_id, token_hash, created_at)
     select id, workshop_id, token_hash, created_at from viewer_links`,
  `create table sessions_kept as select * from sessions where link_id is not null`,
  `drop table viewer_links`,
  `alter table viewer_links_anew rename to viewer_links`,
  `create unique index one_viewer_link on viewer_links (workshop_id) where is_screen = 0`,
  `insert or ignore into sessions select * from sessions_kept`,
  `drop table sessions_kept`,
]
