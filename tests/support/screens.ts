/**
 * Screens of one board without a browser: each has a document, a store with the editor's own validators, and the binding between them.
 * What one writes reaches the others when the test says so, so that a test decides what happens at the same time.
 */
import { Store } from '@tldraw/store'
import { createTLSchema, defaultShapeSchemas, type TLRecord, type TLShapeId, type TLStore } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { NoteTexts } from '../../client/board/note-texts.ts'
import { StoreBinding, type StoreBindingOptions } from '../../client/board/store-binding.ts'
import type { PlainRecord } from '../../shared/document/records.ts'
import { stickyProps } from '../../shared/document/sticky-shape.ts'

export class Screen {
  readonly doc = new Y.Doc()
  readonly texts = new NoteTexts(this.doc)
  readonly store: TLStore
  readonly binding: StoreBinding
  level: 'view' | 'edit' = 'edit'
  leftOut = 0
  takenBack: string[] = []
  /** Milliseconds, moved by the test. */
  clock = 0
  readonly #timers: { at: number; act: () => void }[] = []

  constructor(options: Partial<StoreBindingOptions> = {}, update?: Uint8Array) {
    if (update) Y.applyUpdate(this.doc, update)
    this.store = new Store({
      schema: createTLSchema({ shapes: { ...defaultShapeSchemas, sticky: { props: stickyProps } } }),
      props: {
        defaultName: '',
        assets: { upload: () => Promise.reject(new Error()), resolve: () => null, remove: () => Promise.resolve() },
        onMount: () => {},
      },
    })
    // The page and the camera, as the editor makes them.
    this.store.mergeRemoteChanges(() => {})
    this.binding = new StoreBinding({
      store: this.store,
      doc: this.doc,
      texts: this.texts,
      mayWrite: () => this.level === 'edit',
      onLeftOut: (count) => (this.leftOut = count),
      onTakenBack: (why) => this.takenBack.push(why),
      now: () => this.clock,
      later: (act, ms) => {
        const timer = { at: this.clock + ms, act }
        this.#timers.push(timer)
        return () => this.#timers.splice(this.#timers.indexOf(timer), 1)
      },
      ...options,
    })
  }

  /** Lets this much time pass, with all that was to happen in it. */
  pass(ms: number): void {
    const end = this.clock + ms
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#timers.splice(this.#timers.indexOf(next), 1)
      this.clock = Math.max(this.clock, next.at)
      next.act()
    }
    this.clock = end
  }

  create(record: PlainRecord): void {
    this.store.put([record as unknown as TLRecord])
  }

  change(id: string, change: Record<string, unknown>): void {
    this.store.update(id as TLShapeId, (record) => ({
      ...record,
      ...change,
      props: { ...record.props, ...(change['props'] as object) },
    }))
  }

  remove(id: string): void {
    this.store.remove([id as TLShapeId])
  }

  shape(id: string): PlainRecord | undefined {
    return this.store.get(id as TLShapeId) as unknown as PlainRecord | undefined
  }
}

/** What each has written reaches all others. */
export function deliver(...screens: Screen[]): void {
  for (const screen of screens) screen.binding.flush()
  const updates = screens.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of screens) for (const update of updates) Y.applyUpdate(doc, update, 'network')
}
