/** What one update, and one board, may hold. Wide enough for an offline day in one piece, narrow enough that none of it hurts. */
import { limits } from '../../../shared/limits.ts'

export const gateLimits = {
  /** Client ids that an update may bring for the first time: a day offline with this many reloads. */
  newClients: 64,
  /** Client ids of one person on one board. */
  clientsPerPrincipal: 4_000,
  maxClientId: 0xffff_ffff,
  maxClock: 0x7fff_ffff,
  /** Deleted characters and values that an update may claim: they cost no bytes to send. */
  tombstones: 1_000_000,
  deleteRanges: 250_000,
  /**
   * Items that Yjs may have to look past to find the places of what an update brings (about 0.1 µs each): in any case, and for each of
   * its bytes. Two tables that wrote in one field for a day without a net come to some thousands.
   */
  searchSteps: 20_000,
  searchStepsPerByte: 20,
  /** A value's nesting, parts and characters. Records have narrower bounds of their own. */
  valueDepth: 40,
  valueParts: 50_000,
  keyLength: 128,
  /**
   * Texts and lists may become this many times as long as the client lets them: two people who write at once near the end of what
   * fits would else lose their whole offline day to a few letters.
   */
  slack: 2,
  /** Rows, removed ones included, which stay in the document. */
  rows: limits.rows * 5,
  /** Texts of notes, removed ones included. */
  noteRoots: 10_000,
  /** Records that are no shapes: pictures' files and arrows' bindings. */
  otherRecords: limits.shapes * 2 + limits.imagesPerBoard,
} as const
