/**
 * Shows the others on this screen: pointer with name and school colour, what they have selected; and lets one follow them.
 *
 * Invariants
 * - What others say of themselves is checked before the editor sees it: an odd state shows nobody, and breaks nothing.
 * - Who moved when is told by this screen's clock: another one may be wrong by hours, and its owner would count as gone.
 * - While names are hidden in the room, a pointer has neither name nor a school's colour: it lies on what its owner is writing.
 * - Changes are gathered for a moment: with a whole class on a board, each by itself would cost half of the time there is.
 */
import {
  InstancePresenceRecordType,
  react,
  type Store,
  type TLInstancePresence,
  type TLRecord,
  type TLShapeId,
} from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import { schoolColour } from '../../shared/canvases/colours.ts'
import { pageId } from '../../shared/document/record-schema.ts'
import type { PresenceState } from '../../shared/protocol/messages.ts'

const gatherMs = 50

export function showPresence(
  store: Store<TLRecord>,
  awareness: Awareness,
  /** A reactive value. */
  areNamesHidden: () => boolean,
): () => void {
  const changed = new Set<number>()
  let timer: ReturnType<typeof setTimeout> | null = null

  const show = () => {
    timer = null
    const put: TLInstancePresence[] = []
    const remove: TLInstancePresence['id'][] = []
    for (const clientId of changed) {
      const presence = presenceOf(clientId, awareness.getStates().get(clientId))
      if (presence) put.push(areNamesHidden() ? { ...presence, ...nameless } : presence)
      else remove.push(idOf(clientId))
    }
    changed.clear()
    store.mergeRemoteChanges(() => {
      store.remove(remove)
      store.put(put)
    })
  }
  const note = (clientIds: Iterable<number>) => {
    for (const id of clientIds) if (id !== awareness.clientID) changed.add(id)
    if (changed.size > 0) timer ??= setTimeout(show, gatherMs)
  }
  const onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) =>
    note([...added, ...updated, ...removed])

  awareness.on('change', onChange)
  const stopLooking = react('names in the room', () => {
    areNamesHidden()
    note(awareness.getStates().keys())
  })
  return () => {
    awareness.off('change', onChange)
    stopLooking()
    if (timer) clearTimeout(timer)
    const ids = store.allRecords().flatMap((record) => (record.typeName === 'instance_presence' ? [record.id] : []))
    store.mergeRemoteChanges(() => store.remove(ids))
  }
}

const nameless = { userName: '', color: schoolColour(null) }

const idOf = (clientId: number) => InstancePresenceRecordType.createId(String(clientId))

function presenceOf(clientId: number, state: unknown): TLInstancePresence | null {
  const { user, cursor, selected, view, following } = (state ?? {}) as Partial<PresenceState>
  if (typeof user?.id !== 'string' || typeof user.name !== 'string') return null
  const seen = view && areNumbers(view.x, view.y, view.w, view.h) && view.w > 0 && view.h > 0 ? view : null
  return InstancePresenceRecordType.create({
    id: idOf(clientId),
    currentPageId: pageId as TLInstancePresence['currentPageId'],
    userId: user.id,
    userName: user.name,
    color: schoolColour(typeof user.colour === 'number' ? user.colour : null),
    cursor:
      cursor && areNumbers(cursor.x, cursor.y) ? { x: cursor.x, y: cursor.y, type: 'default', rotation: 0 } : null,
    selectedShapeIds: Array.isArray(selected) ? selected.filter(isShapeId) : [],
    // The editor thinks in a camera and a window; what is seen is the same.
    camera: seen && { x: seen.w / 2 - seen.x, y: seen.h / 2 - seen.y, z: 1 },
    screenBounds: seen && { x: 0, y: 0, w: seen.w, h: seen.h },
    followingUserId: typeof following === 'string' ? following : null,
    lastActivityTimestamp: Date.now(),
  })
}

const areNumbers = (...values: unknown[]): boolean =>
  values.every((value) => typeof value === 'number' && Math.abs(value) < 1e6)
const isShapeId = (id: unknown): id is TLShapeId => typeof id === 'string' && /^shape:[\w-]{1,64}$/.test(id)
