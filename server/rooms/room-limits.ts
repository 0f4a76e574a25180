/** What a room holds at most, and how long it waits. Bounds that clients must know too stand in `shared/limits.ts`. */
export const roomLimits = {
  /**
   * The rooms' beat: in this time each room commits once and writes once to each client; the first goes at once. Half of it, and a
   * flush to disk, is how long an edit waits for its ack while much is going on.
   */
  tickMs: 30,
  /** Rooms that commit at once and not at the beat, in the time of one beat. */
  leadsPerBeat: 4,
  /** Between two writes where more than `crowd` look on: what everybody sends to everybody grows with the square. */
  crowdTickMs: 60,
  crowd: 20,
  /** How long an empty room is kept for those who come straight back. */
  lingerMs: 10_000,
  /** How many are kept so at once; of more, the ones that were left first go first. */
  lingeringRooms: 200,
  /**
   * How long a room keeps its document after the last edit. It takes ten times as much memory as the bytes, and a fifth of a second per MB
   * to build again.
   */
  coolAfterMs: 60_000,
  /** Edits judged and committed together at most. */
  batchUpdates: 256,
  batchBytes: 2 * 1024 * 1024,
  /** Bytes on their way to one client after which it gets nothing more until they are through, and after which it is shown out. */
  behindAtBytes: 256 * 1024,
  tooSlowAtBytes: 16 * 1024 * 1024,
  /** How long it may stay behind. */
  behindMs: 30_000,
  /** Frames a client may send: at once, and per second in the long run. A whole board in answer to a step 1 counts as many. */
  burstFrames: 2_000,
  framesPerSecond: 200,
  burstBytes: 8 * 1024 * 1024,
  bytesPerSecond: 512 * 1024,
  step1Frames: 50,
  connectionsPerBoard: 400,
  /** Between two tries to write, while the storage fails. */
  probeMs: 1_000,
  /** Bytes of updates that wait in one room to be judged, whoever sent them: a slow disk must not fill the memory. */
  inboxBytes: 32 * 1024 * 1024,
  /** Rows that a board's log may grow by before it is compacted: when the last has left, and while people are there. */
  rowsBeforeCompaction: 200,
  rowsBeforeHotCompaction: 5_000,
  /** Of a shutdown: for what is under way to reach the disk. Saying goodbye and closing the log come after it. */
  drainMs: 6_000,
} as const
