/** Every change the database has been through, in order. A migration that has been released is never edited. */
import { sql, type Kysely, type Migration } from 'kysely'

export const migrations: Record<string, Migration> = {
  '001-first': {
    async up(db: Kysely<unknown>) {
      for (const statement of first) await sql.raw(statement).execute(db)
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
  `create table events (
     id integer primary key, at integer not null, kind text not null, principal text, subject text) strict`,
]
