/**
 * Undo that takes back one's own doings only.
 *
 * The editor remembers whole records from before and after what a person did, and puts the earlier one back: that would also take
 * back what others have done to the same shape since, and bring back what they removed. Here such a step is applied to the records as
 * they are now.
 *
 * Invariants
 * - Of a changed record, only the groups (`records.ts`) that this step changed are put back, and only where nobody else wrote last. (What
 *   others write while one is dragging is part of the editor's own record of the drag; so who wrote last is remembered here.)
 * - What somebody else has removed stays removed.
 * - What one made is unmade only as long as nobody else has changed it or written in it.
 */
import type { RecordsDiff, Store } from '@tldraw/store'
import type { TLRecord } from '@tldraw/tlschema'
import { changedGroups, fromGroups, type PlainRecord, toGroups } from '../../shared/document/records.ts'

type Diff = RecordsDiff<TLRecord>

export interface NowThere {
  find: (id: TLRecord['id']) => TLRecord | undefined
  /** The groups of the record whose value is somebody else's. */
  othersGroups: (id: string) => ReadonlySet<string>
  didOthersWrite: (id: string) => boolean
}

/** The part of the step that still makes sense, given what is there now. */
export function rebaseDiff(step: Diff, { find, othersGroups, didOthersWrite }: NowThere): Diff {
  const rebased: Diff = { added: {}, updated: {}, removed: {} }
  const isComing = (id: TLRecord['id']) => find(id) !== undefined || id in step.added
  for (const record of Object.values(step.added)) {
    const isLoose = record.typeName === 'binding' && !(isComing(record.fromId) && isComing(record.toId))
    if (!find(record.id) && !isLoose) set(rebased.added, record)
  }
  for (const [from, to] of Object.values(step.updated)) {
    const now = find(to.id)
    if (!isShared(to)) Object.assign(rebased.updated, { [to.id]: [from, to] })
    else if (now) {
      const next = withGroupsOf(now, from, to, othersGroups(to.id))
      if (next !== now) Object.assign(rebased.updated, { [to.id]: [now, next] })
    }
  }
  for (const record of Object.values(step.removed)) {
    const now = find(record.id)
    if (!now) continue
    const isMine =
      Object.keys(changedGroups(plain(record), plain(now))).length === 0 &&
      othersGroups(record.id).size === 0 &&
      !didOthersWrite(record.id)
    if (!isShared(record) || isMine) set(rebased.removed, now)
  }
  return rebased
}

/** Makes the store apply the steps of undo and redo that way. Only the editor's history asks for `ignoreEphemeralKeys`. */
export function makeUndoOwn(store: Store<TLRecord>, didOthersWrite: (id: string) => boolean): () => void {
  const byOthers = new Map<string, Set<string>>()
  const stopWatching = store.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    const groups = byOthers.get(after.id) ?? new Set()
    for (const key of Object.keys(changedGroups(plain(before), plain(after)))) {
      if (source === 'remote') groups.add(key)
      else groups.delete(key)
    }
    if (groups.size > 0) byOthers.set(after.id, groups)
    else byOthers.delete(after.id)
  })
  const now: NowThere = {
    find: (id) => store.get(id),
    othersGroups: (id) => byOthers.get(id) ?? new Set(),
    didOthersWrite,
  }
  const applyDiff = store.applyDiff.bind(store)
  store.applyDiff = (diff, options) => {
    applyDiff(options?.ignoreEphemeralKeys ? rebaseDiff(diff, now) : diff, options)
  }
  return () => {
    stopWatching()
    store.applyDiff = applyDiff
  }
}

function withGroupsOf(now: TLRecord, from: TLRecord, to: TLRecord, others: ReadonlySet<string>): TLRecord {
  const changedSince = changedGroups(plain(from), plain(now))
  const back = Object.entries(changedGroups(plain(from), plain(to))).filter(
    ([key]) => !(key in changedSince) && !others.has(key),
  )
  if (back.length === 0) return now
  const groups = { ...toGroups(plain(now)), ...Object.fromEntries(back) }
  const record = fromGroups(now.id, (key) => groups[key])
  return record ? (record as unknown as TLRecord) : now
}

const plain = (record: TLRecord): PlainRecord => record as unknown as PlainRecord
const set = (records: Record<string, TLRecord>, record: TLRecord) => {
  records[record.id] = record
}
const isShared = ({ typeName }: TLRecord) => typeName === 'shape' || typeName === 'asset' || typeName === 'binding'
