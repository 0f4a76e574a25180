/** Every bound of the live day. The server enforces them; the client uses them to say so before it comes to that. */
export const bounds = {
  steps: 60,
  stepTitleLength: 80,
  instructionLength: 600,
  /** Minutes of one step, and of a timer with all that was added to it. */
  stepMinutes: 8 * 60,
  timerMinutes: 10 * 60,
  /** Characters of a slip: a private note, or one from a phone. */
  slipLength: 280,
  /** One person's slips in one round, and waiting in one board's trays. */
  slipsPerPerson: 30,
  /** On one board in one round, and in one board's trays: no board is flooded by 500 phones. */
  slipsPerBoard: 300,
  whisperLength: 280,
  whispers: 100,
  /** Rounds that a workshop remembers; the oldest that is revealed makes room. */
  rounds: 40,
  voteBudget: 20,
  /** How many of a vote's items are told to every screen; the whole result is fetched. */
  shownResults: 30,
  screens: 12,
  /** Pages of one long answer on a projector. */
  screenPages: 99,
  pairingCodeLength: 6,
  /** How long a new screen waits to be paired. */
  pairingMs: 15 * 60 * 1000,
  /** Screens waiting to be paired, in the whole house. */
  waitingScreens: 200,
} as const

/**
 * How long what was allowed before is still accepted after the rights were tightened: what somebody was writing at that moment is on
 * its way, and it is theirs.
 */
export const rightsGraceMs = 1_000
