/** Of each client in an update: from which of its clocks to which. Read without a document. */
import { parseUpdateMeta } from 'yjs'

export function spansIn(update: Uint8Array): { client: number; from: number; to: number }[] {
  const { from, to } = parseUpdateMeta(update)
  return [...to].map(([client, end]) => ({ client, from: from.get(client) ?? 0, to: end }))
}
