/**
 * The order in which an update's structs can be integrated, each after all it refers to. Refuses a gap: an update that needs what
 * neither the board nor the update has, or whose structs wait for each other in a circle.
 */
import type { ID } from 'yjs'
import * as Y from 'yjs'
import { stateOf, type DecodedUpdate, type NewStruct } from './decode-update.ts'
import { Refusal } from './refusal.ts'

export function orderStructs({ structs, deletes }: DecodedUpdate, doc: Y.Doc): NewStruct[] {
  const states = new Map<number, number>()
  const stateAfter = (client: number): number => states.get(client) ?? stateOf(doc, client)
  const ordered: NewStruct[] = []
  const next = new Map<number, number>()
  /** Who waits for whom. Clients rather than clocks: whoever was waited for lets them look again. */
  const waiting = new Map<number, number[]>()
  const ready = [...structs.keys()]
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const queue = structs.get(client) ?? []
    let at = next.get(client) ?? 0
    for (; at < queue.length; at++) {
      const struct = queue[at]
      if (!struct) break
      const missing = missingClient(struct, stateAfter)
      if (missing !== null) {
        // It can only come from the rest of this update, and not from the struct's own client.
        if (missing === client || !structs.has(missing)) throw new Refusal('gap', 'it refers to what is not there')
        const others = waiting.get(missing)
        if (others) others.push(client)
        else waiting.set(missing, [client])
        break
      }
      ordered.push(struct)
      states.set(client, struct.id.clock + struct.length)
    }
    const hasAdvanced = at > (next.get(client) ?? 0)
    next.set(client, at)
    if (hasAdvanced) {
      ready.push(...(waiting.get(client) ?? []))
      waiting.delete(client)
    }
  }
  const total = [...structs.values()].reduce((sum, queue) => sum + queue.length, 0)
  if (ordered.length < total) throw new Refusal('gap', 'its parts wait for each other')
  for (const { client, clock, length } of deletes) {
    if (length < 1 || clock + length > stateAfter(client)) throw new Refusal('gap', 'it deletes what is not there')
  }
  return ordered
}

function missingClient(struct: NewStruct, stateAfter: (client: number) => number): number | null {
  if (!(struct instanceof Y.Item)) return null
  const parent = struct.parent instanceof Y.ID ? struct.parent : null
  const needed: (ID | null)[] = [struct.origin, struct.rightOrigin, parent]
  for (const id of needed) if (id && id.clock >= stateAfter(id.client)) return id.client
  return null
}
