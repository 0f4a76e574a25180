/**
 * Who is where on one board. Kept in memory only; as long as the connection, and one state for each.
 *
 * Invariants
 * - `user` is written here, from the session: what a client says about itself is overwritten, what it says about others is ignored.
 * - A client id stands for one connection. Another takes it over only when it is the same person's (a laptop that woke up).
 * - An owner never gets a higher clock for its own id than it has sent: it would take the state for its own.
 * - Who comes back with the clock it left with is told `(id, clock, null)`: it then raises its clock and is seen again at once, instead
 *   of after the next heartbeat.
 */
import type { PrincipalKey } from '../../shared/ids.ts'
import { leftState, writePresence, type PresenceEntry } from '../../shared/protocol/presence-frames.ts'
import type { Member } from './member.ts'
import { ShownState } from './shown-state.ts'
import type { ClientBinding } from './update-log.ts'

interface Present {
  clientId: number
  clock: number
  /** JSON text; null when it has said that it isn't here, though its connection is. */
  state: string | null
  readonly shown: ShownState
}

/** Far beyond what a tab can count up to, and far below where numbers stop being exact. */
const maxClock = 1_000_000_000
const maxClientId = 0xffff_ffff
const maxRemembered = 2_000

export class RoomPresence {
  readonly #byMember = new Map<Member, Present>()
  readonly #owners = new Map<number, Member>()
  /** The last clock of client ids that have left, and whose they are, oldest first. */
  readonly #departed = new Map<number, { clock: number; principal: PrincipalKey }>()
  readonly #onArrived: (owned: ClientBinding) => void
  #changed = new Map<number, PresenceEntry>()

  /** `onArrived`: someone is seen under a client id for the first time, which is theirs from now on. */
  constructor(onArrived: (owned: ClientBinding) => void) {
    this.#onArrived = onArrived
  }

  /** Takes what is the member's own. Answers whether there is something to relay. */
  receive(member: Member, entries: readonly PresenceEntry[], clients: ReadonlyMap<number, PrincipalKey>): boolean {
    const known = this.#byMember.get(member)
    const own = known
      ? entries.find(({ clientId }) => clientId === known.clientId)
      : entries.find((entry) => entry.state !== leftState && this.#mayStandFor(member, entry, clients))
    if (!own || own.clock > maxClock) return false
    if (!known) return this.#arrive(member, own)
    if (own.clock < known.clock || (own.clock === known.clock && own.state !== leftState)) return false
    return this.#set(member, known, own)
  }

  leave(member: Member): boolean {
    const present = this.#byMember.get(member)
    if (!present) return false
    this.#byMember.delete(member)
    if (this.#owners.get(present.clientId) !== member) return false
    this.#owners.delete(present.clientId)
    this.#departed.set(present.clientId, { clock: present.clock, principal: member.access.principal })
    for (const clientId of this.#departed.keys()) {
      if (this.#departed.size <= maxRemembered) break
      this.#departed.delete(clientId)
    }
    this.#relay({ clientId: present.clientId, clock: present.clock, state: leftState })
    return true
  }

  /** The person's name or colour has changed: with its next clock, for which it is asked, everyone sees the new one. */
  refresh(member: Member): void {
    const present = this.#byMember.get(member)
    if (present?.state) askForNextClock(member, present.clientId, present.clock)
  }

  /** Whose the client ids are under which people are or were seen. */
  *owned(): Generator<ClientBinding> {
    for (const [clientId, { principal }] of this.#departed) yield { clientId, principal }
    for (const [clientId, { access }] of this.#owners) yield { clientId, principal: access.principal }
  }

  /** What has changed since the last time, newest only. */
  takeChanges(): Uint8Array | null {
    if (this.#changed.size === 0) return null
    const frame = writePresence([...this.#changed.values()])
    this.#changed = new Map()
    return frame
  }

  /** Everybody but the one who asks. */
  everyoneBut(member: Member): Uint8Array | null {
    const entries: PresenceEntry[] = []
    for (const [other, { clientId, clock, state }] of this.#byMember) {
      if (other !== member && state !== null && this.#owners.get(clientId) === other)
        entries.push({ clientId, clock, state })
    }
    return entries.length === 0 ? null : writePresence(entries)
  }

  #mayStandFor(member: Member, { clientId }: PresenceEntry, clients: ReadonlyMap<number, PrincipalKey>): boolean {
    if (clientId > maxClientId) return false
    const { principal } = member.access
    const writer = clients.get(clientId)
    if (writer !== undefined && writer !== principal) return false
    const owner = this.#owners.get(clientId)
    return owner === undefined || owner.access.principal === principal
  }

  #arrive(member: Member, own: PresenceEntry): boolean {
    const { clientId } = own
    const before = this.#owners.get(clientId)
    const lastClock = before ? this.#byMember.get(before)?.clock : this.#departed.get(clientId)?.clock
    if (before) this.#byMember.delete(before)
    this.#departed.delete(clientId)
    const present: Present = { clientId, clock: own.clock, state: null, shown: new ShownState() }
    this.#byMember.set(member, present)
    this.#owners.set(clientId, member)
    this.#onArrived({ clientId, principal: member.access.principal })
    // Others may remember this clock, from before a short drop or a restart of ours, and would take the state for an old one.
    present.clock = Math.max(own.clock, lastClock ?? 0)
    const isFresh = own.clock === 0 || (lastClock !== undefined && own.clock > lastClock)
    if (!isFresh) askForNextClock(member, clientId, present.clock)
    // A stock client that comes back has forgotten the others, but not their clocks: it wouldn't believe what it is told of them.
    if (lastClock !== undefined && !member.speaksOurs) this.#askOthers(member)
    return this.#set(member, present, { ...own, clock: present.clock })
  }

  #askOthers(member: Member): void {
    for (const [other, { clientId, clock, state }] of this.#byMember) {
      if (other !== member && state !== null) askForNextClock(other, clientId, clock)
    }
  }

  #set(member: Member, present: Present, { clock, state }: PresenceEntry): boolean {
    const shown = state === leftState ? null : present.shown.of(state, member.access.user)
    if (state !== leftState && shown === null) return false
    present.clock = clock
    present.state = shown
    this.#relay({ clientId: present.clientId, clock, state: shown ?? leftState })
    return true
  }

  #relay(entry: PresenceEntry): void {
    this.#changed.set(entry.clientId, entry)
  }
}

/** To an owner, "you have left at this clock" means: say again that you are here, one higher. */
const askForNextClock = (owner: Member, clientId: number, clock: number): void =>
  owner.send(writePresence([{ clientId, clock, state: leftState }]))
