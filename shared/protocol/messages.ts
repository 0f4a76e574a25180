/**
 * The wire between a board on screen and its room: y-websocket's protocol, so that a stock y-websocket client can join, and our own
 * messages from 120 on, which are sent only to clients that ask for them with the query `?v=1`.
 *
 * A frame is one message: a varint with its type, then its body (lib0 encoding).
 *   0 sync        y-protocols/sync: step 1, step 2, update
 *   1 awareness   y-protocols/awareness update
 *   2 auth        y-protocols/auth: permission denied (server to client)
 *   3 query       ask for everybody's awareness
 * 120 hello       server -> client, first of all: varString JSON `Hello`
 * 121 ack         server -> client: varUint n - the first n sync messages (types step 2 and update) of this connection are on disk
 * 122 nack        server -> client: varString JSON `Nack` - message n was refused; nothing of it was applied
 * 123 status      server -> client: varString JSON `Status` - the state of the connection or room changed
 *
 * Counting: n counts the frames of type 0 with sub-type 1 or 2 that the client has sent on this connection, from 1. TCP keeps order,
 * so a count is an exact acknowledgement, also of delete-only edits, which a state vector doesn't show.
 */
export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  hello: 120,
  ack: 121,
  nack: 122,
  status: 123,
} as const
export const syncType = { step1: 0, step2: 1, update: 2 } as const

/** The wire's version that we speak: a client that asks for another is told to reload (`closeCode.otherVersion`). */
export const wireVersion = 1

export interface Hello {
  /** Which lineage of the board this is. A client that holds an older copy of another epoch must drop it. */
  epoch: string
  level: 'view' | 'edit'
  /** The server's clock, ms since 1970: what "Gemt kl." is counted from. */
  now: number
  /** The server says something at least this often, if only an empty presence: a silence that lasts longer is a dead line. */
  beatMs?: number
  /** The client's own person, as others see them: so that one knows oneself on another device. */
  user?: PresenceUser
}

export type RefusalReason =
  | 'notAllowed' // the role may not change this
  | 'canvasLocked' // the canvas itself
  | 'malformed' // not a Yjs update, or not one of ours
  | 'gap' // needs something the server lacks: send a full step 2
  | 'foreignClient' // structs under a client id that belongs to someone else
  | 'invalidRecord' // a shape that isn't one
  | 'boardFull'
  | 'storageFailing' // not on disk; kept by the client, tried again

export interface Nack {
  n: number
  reason: RefusalReason
}

export interface Status {
  level: 'view' | 'edit'
  /** The server can't save right now: nothing is acknowledged until it can. */
  storage: 'ok' | 'failing'
  /** Set while the server is about to restart: come back at a random moment within this many ms. */
  restartWindowMs?: number
}

/** How often a server breaks the silence that doesn't say so in its hello. */
export const defaultBeatMs = 15_000

/** 44xx: permanent, the client stops trying. Others: it comes back by itself. */
export const closeCode = {
  badMessage: 4400,
  signInAgain: 4401,
  noAccess: 4403,
  gone: 4404,
  hidden: 4405,
  otherEpoch: 4409,
  tooLarge: 4413,
  unreadable: 4423,
  otherVersion: 4426,
  couldNotLoad: 4500,
  tooFast: 4529,
  full: 4530,
  restarting: 1012,
  tooSlow: 1013,
} as const
export type CloseCode = (typeof closeCode)[keyof typeof closeCode]

/** Who someone on the board is, as others see it. Written by the server from the session; what a client claims is overwritten. */
export interface PresenceUser {
  /** Opaque, the same for all of one person's devices while they are here. */
  id: string
  name: string
  schoolId: string | null
  /** Index of the school's colour, or null for consultants and others without a school. */
  colour: number | null
  kind: 'account' | 'guest' | 'link'
}

/** One connection's presence, as awareness state. Beside `user` all is the client's own to write, within `limits.presenceBytes`. */
export interface PresenceState {
  user: PresenceUser
  /** Cursor in page coordinates; null while the pointer is elsewhere. */
  cursor?: { x: number; y: number } | null
  /** Shape ids that are selected. */
  selected?: string[]
  /** Centre and width of what is seen, so that others can follow. */
  view?: { x: number; y: number; w: number; h: number }
  /** Root name of the text being written in (`f:…`, `n:…`, or `rows:<list>/<row>/<cell>`). */
  writing?: string | null
  /** The user id of the person being followed. */
  following?: string | null
}
