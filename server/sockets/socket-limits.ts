/** How the server deals with connections, whatever is said on them. */
export const socketLimits = {
  /** Between two signs of life to each client. Proxies cut a silent connection after 30-60 s, y-websocket after 30 s. */
  keepAliveMs: 15_000,
  /** Signs of life that a client may leave unanswered. With the time above: a dead connection is found within 45 s. */
  unanswered: 2,
  /** From the first byte of an upgrade until the client is in its room, whatever it sends meanwhile. */
  arrivalMs: 10_000,
  /** How long a client may take to hang up after it was told to. */
  hangUpMs: 5_000,
} as const
