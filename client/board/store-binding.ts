/**
 * Keeps an editor's store and a board's document the same.
 *
 * Invariants
 * - Only shapes, pictures and bindings are shared. The page, the camera, a selection and what is drawn for an export are this screen's own.
 * - What a person does here is written by groups (`records.ts`) and only where it differs from what the document says.
 * - A value that is written here but not yet in the document wins over one that arrives meanwhile; all other values give way.
 * - At most 15 writes a second, 5 for a stroke that is still being drawn; `flush` writes at once.
 * - What arrives is merged in, never replaces the store: selection, camera and other people's cursors live there too.
 * - One bad record is left out (`incoming-records.ts`); its neighbours are shown.
 */
import type { RecordsDiff, Store } from '@tldraw/store'
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { recordsOf } from '../../shared/document/layout.ts'
import { canvasShapeId, checkRecord } from '../../shared/document/record-schema.ts'
import { changedGroups, type GroupKey, type Groups, type PlainRecord, toGroups } from '../../shared/document/records.ts'
import { apart, IncomingRecords } from './incoming-records.ts'
import type { NoteTexts } from './note-texts.ts'

const writeEveryMs = 1000 / 15
const writeStrokeEveryMs = 1000 / 5

export interface StoreBindingOptions {
  store: Store<TLRecord>
  doc: Y.Doc
  texts: NoteTexts
  mayWrite: () => boolean
  /** May a shape of this type (null: what belongs to one) be put on the board now? */
  mayMake?: (shape: string | null) => boolean
  /** Some records came or went that can't be shown. */
  onLeftOut?: (count: number) => void
  /** Something done here can't be shared and has been taken back. */
  onTakenBack?: (why: string) => void
  /** The clock and the timer, for tests. */
  now?: () => number
  later?: (act: () => void, ms: number) => () => void
}

export class StoreBinding {
  readonly #options: Required<StoreBindingOptions>
  readonly #records: Y.Map<Y.Map<unknown>>
  readonly #incoming: IncomingRecords
  /** Records changed here and not yet written, each with the groups that changed; a removed one with none. */
  readonly #pending = new Map<string, Set<GroupKey>>()
  readonly #strokeWrittenAt = new Map<string, number>()
  readonly #stops: (() => void)[] = []
  #writtenAt = Number.NEGATIVE_INFINITY
  #cancelTimer: (() => void) | null = null
  #leftOutTold = 0

  constructor(options: StoreBindingOptions) {
    this.#options = {
      mayMake: () => true,
      onLeftOut: () => {},
      onTakenBack: () => {},
      now: () => performance.now(),
      later: afterMs,
      ...options,
    }
    this.#records = recordsOf(options.doc)
    this.#incoming = new IncomingRecords(this.#records)
    const onDocument = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      if (transaction.origin !== this) this.#take(changedIds(events, this.#records))
    }
    this.#records.observeDeep(onDocument)
    this.#stops.push(
      () => this.#records.unobserveDeep(onDocument),
      options.store.listen(({ changes }) => this.#remember(changes), { source: 'user', scope: 'document' }),
    )
    this.reconcile()
  }

  /** Makes the store say what the document says, whatever came between them. */
  reconcile(): void {
    const here = this.#options.store.allRecords().filter((record) => isShared(record))
    this.#take(new Set([...this.#records.keys(), ...here.map(({ id }) => id)]))
  }

  /** Writes what is not written yet, unfinished strokes too. */
  flush(): void {
    // The store tells its listeners once per frame; a new listener makes it tell the old ones first.
    this.#options.store.listen(() => {})()
    this.#write(true)
  }

  destroy(): void {
    this.flush()
    this.#cancelTimer?.()
    for (const stop of this.#stops) stop()
  }

  #remember({ added, updated, removed }: RecordsDiff<TLRecord>): void {
    for (const record of Object.values(added))
      if (isShared(record)) this.#addPending(record.id, toGroups(plain(record)))
    for (const [before, after] of Object.values(updated)) {
      if (isShared(after)) this.#addPending(after.id, changedGroups(plain(before), plain(after)))
    }
    for (const record of Object.values(removed)) if (isShared(record)) this.#addPending(record.id, {})
    if (this.#pending.size > 0) this.#writeSoon()
  }

  #addPending(id: string, groups: Groups): void {
    const keys = this.#pending.get(id) ?? new Set()
    for (const key of Object.keys(groups)) keys.add(key as GroupKey)
    this.#pending.set(id, keys)
  }

  #writeSoon(): void {
    if (this.#cancelTimer) return
    const wait = Math.max(0, this.#writtenAt + writeEveryMs - this.#options.now())
    this.#cancelTimer = this.#options.later(() => {
      this.#cancelTimer = null
      this.#write(false)
    }, wait)
  }

  #write(withStrokes: boolean): void {
    if (this.#pending.size === 0) return
    const { store, doc, now, mayWrite } = this.#options
    const due = [...this.#pending].filter(([id]) => withStrokes || !this.#mustWait(id))
    for (const [id] of due) this.#pending.delete(id)
    const back = new Set<string>()
    let why = ''
    doc.transact(() => {
      for (const [id, keys] of due) {
        const record = store.get(id as TLRecord['id'])
        const check = record ? checkRecord(plain(record)) : { ok: true as const }
        if (!mayWrite() || !check.ok || !this.#mayBe(record)) {
          back.add(id)
          if (!check.ok) why = check.why
        } else if (record) this.#writeRecord(plain(record), keys)
        else this.#removeRecord(id)
      }
    }, this)
    this.#writtenAt = now()
    if (back.size > 0) this.#take(back)
    if (why) this.#options.onTakenBack(why)
    if (this.#pending.size > 0) this.#writeSoon()
  }

  #writeRecord(record: PlainRecord, keys: ReadonlySet<GroupKey>): void {
    const groups = toGroups(record)
    const known = this.#records.get(record.id)
    if (!known) {
      this.#records.set(record.id, new Y.Map(Object.entries(groups)))
      if (record['type'] === 'sticky') this.#options.texts.noteAdded(record.id)
    } else {
      for (const key of keys) {
        if (JSON.stringify(known.get(key)) !== JSON.stringify(groups[key])) known.set(key, groups[key])
      }
    }
    if (isUnfinishedStroke(record)) this.#strokeWrittenAt.set(record.id, this.#options.now())
    else this.#strokeWrittenAt.delete(record.id)
  }

  /** What is in the document already may stay there. */
  #mayBe(record: TLRecord | undefined): boolean {
    if (!record || this.#records.has(record.id)) return true
    return this.#options.mayMake(record.typeName === 'shape' ? record.type : null)
  }

  #removeRecord(id: string): void {
    const known = this.#records.get(id)
    if (!known) return
    if (known.get('t') === 'sticky') this.#options.texts.noteRemoved(id)
    this.#records.delete(id)
  }

  #mustWait(id: string): boolean {
    const record = this.#options.store.get(id as TLRecord['id'])
    const writtenAt = this.#strokeWrittenAt.get(id)
    if (!record || writtenAt === undefined || !isUnfinishedStroke(plain(record))) return false
    return this.#options.now() - writtenAt < writeStrokeEveryMs
  }

  /** Brings these records of the document into the store. */
  #take(ids: ReadonlySet<string>): void {
    const { store } = this.#options
    const put: TLRecord[] = []
    const remove: TLRecord['id'][] = []
    for (const id of ids) {
      const ours = store.get(id as TLRecord['id'])
      const record = this.#incoming.read(id, this.#newerHere(id))
      if (record) put.push(record)
      // A record that can't be shown any more stays as it was last seen.
      else if (ours && !this.#records.has(id) && !this.#isNewHere(id)) {
        this.#pending.delete(id)
        remove.push(ours.id)
      }
    }
    if (put.length === 0 && remove.length === 0) return this.#tellLeftOut()
    this.#merge(remove, put)
    this.#tellLeftOut()
  }

  #merge(remove: TLRecord['id'][], put: TLRecord[]): void {
    const { store } = this.#options
    const holders = new Map<string, string>()
    for (const shape of this.#shapes()) holders.set(shape.index, shape.id)
    const putOne = (record: TLRecord) => {
      if (record.typeName !== 'shape') return store.put([record])
      const holder = holders.get(record.index)
      holders.set(record.index, record.id)
      store.put(holder === undefined || holder === record.id ? [record] : apart(record, this.#shapes()))
    }
    try {
      store.mergeRemoteChanges(() => {
        store.remove(remove)
        for (const record of put) putOne(record)
      })
    } catch {
      // The whole batch was rolled back. One by one, the good ones get through.
      store.mergeRemoteChanges(() => store.remove(remove))
      for (const record of put) {
        try {
          store.mergeRemoteChanges(() => putOne(record))
        } catch (error) {
          this.#incoming.leaveOut(record.id, String(error))
        }
      }
    }
  }

  #shapes(): TLShape[] {
    return this.#options.store.allRecords().filter((record): record is TLShape => record.typeName === 'shape')
  }

  /** What this screen has changed of the record and not yet written. */
  #newerHere(id: string): Groups {
    const keys = this.#pending.get(id)
    const record = this.#options.store.get(id as TLRecord['id'])
    if (!keys || !record) return {}
    const groups = toGroups(plain(record))
    return Object.fromEntries([...keys].map((key) => [key, groups[key]]))
  }

  /** Made here, and not written yet: that the document lacks it doesn't mean that somebody removed it. */
  #isNewHere(id: string): boolean {
    return this.#pending.get(id)?.has('t') === true || this.#pending.get(id)?.has('r') === true
  }

  #tellLeftOut(): void {
    if (this.#incoming.leftOut === this.#leftOutTold) return
    this.#leftOutTold = this.#incoming.leftOut
    this.#options.onLeftOut(this.#leftOutTold)
  }
}

const plain = (record: TLRecord): PlainRecord => record as unknown as PlainRecord

function isShared({ id, typeName }: TLRecord): boolean {
  return id !== canvasShapeId && (typeName === 'shape' || typeName === 'asset' || typeName === 'binding')
}

function isUnfinishedStroke(record: PlainRecord): boolean {
  return (record['props'] as { isComplete?: boolean } | undefined)?.isComplete === false
}

function changedIds(events: Y.YEvent<Y.AbstractType<unknown>>[], records: Y.Map<Y.Map<unknown>>): Set<string> {
  const ids = new Set<string>()
  for (const event of events) {
    if (event.target !== records) ids.add(String(event.path[0]))
    else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged as Set<string>) ids.add(key)
  }
  return ids
}

function afterMs(act: () => void, ms: number): () => void {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}
