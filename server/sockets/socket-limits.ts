/** How the server deals with connections, whatever is said on them. */
export const socketLimits = {
  /**
   * Between two signs of life to each client. Ours takes twice as long a silence for a dead line, and says so on screen within 5 s; a
   * proxy cuts a silent connection after 30-60 s, and y-websocket after 30 s.
   */
  beatMs: 1_000,
  /** Between two questions whether the client is still there. Browsers answer by themselves, however busy the page is. */
  pingMs: 5_000,
  /**
   * Questions that it may leave unanswered. With the time above: a dead connection is found within 15 s, so that a table whose net is
   * gone is missed while there still is something to do about it. By then our own client has long given the line up.
   */
  unanswered: 2,
  /** From the first byte of an upgrade until the client is in its room, whatever it sends meanwhile. */
  arrivalMs: 10_000,
  /** How long a client may take to hang up after it was told to. */
  hangUpMs: 5_000,
  /**
   * Connections at once. In one session: one browser's tabs, or a consultant's with every table's board open. In the process: three
   * days of the largest kind. Never by address: a school is one.
   */
  perSession: 100,
  perProcess: 12_000,
} as const
