/** What this device knows of how its person was led: what is done with, and where they were before. Survives a reload. */
import { z } from 'zod'
import { Place } from '../../shared/facilitation/place.ts'
import { BoardId, type WorkshopId } from '../../shared/ids.ts'

const Trail = z.object({
  /** What one was led by. */
  kind: z.enum(['control', 'spotlight', 'tableCall', 'summons', 'step']),
  number: z.number(),
  by: z.string(),
  boardId: BoardId,
  place: Place.nullable(),
  /** Has the place on the board been shown? */
  isThere: z.boolean(),
  /** Where one was: a path of ours, and the place on its board. Null: one went by oneself. */
  from: z.object({ path: z.string(), place: Place.nullable() }).nullable(),
})
export type Trail = z.infer<typeof Trail>

/** A place to be shown once its board is on screen: after one has gone back. */
const Arrival = z.object({ path: z.string(), place: Place.nullable() })
export type Arrival = z.infer<typeof Arrival>

export class GuideMemory {
  readonly #lasting: Storage | null
  readonly #ofTab: Storage | null
  readonly #key: string

  constructor({
    lasting,
    ofTab,
    workshopId,
  }: {
    lasting: Storage | null
    ofTab: Storage | null
    workshopId: WorkshopId
  }) {
    this.#lasting = lasting
    this.#ofTab = ofTab
    this.#key = `led/${workshopId}`
  }

  /** The number of the newest that was followed or left here. */
  done(): number {
    return Number(read(this.#lasting, this.#key) ?? 0) || 0
  }

  setDone(number: number): void {
    if (number > this.done()) write(this.#lasting, this.#key, String(number))
  }

  trail(): Trail | null {
    return parsed(Trail, read(this.#ofTab, this.#key))
  }

  setTrail(trail: Trail | null): void {
    write(this.#ofTab, this.#key, trail && JSON.stringify(trail))
  }

  arrival(): Arrival | null {
    return parsed(Arrival, read(this.#ofTab, `${this.#key}/arrival`))
  }

  setArrival(arrival: Arrival | null): void {
    write(this.#ofTab, `${this.#key}/arrival`, arrival && JSON.stringify(arrival))
  }
}

// Where storage is forbidden or full, nothing is remembered: then one may be brought somewhere a second time after a reload.
function read(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null
  } catch {
    return null
  }
}

function write(storage: Storage | null, key: string, value: string | null): void {
  try {
    if (value === null) storage?.removeItem(key)
    else storage?.setItem(key, value)
  } catch {
    // As above.
  }
}

function parsed<T>(schema: z.ZodType<T>, text: string | null): T | null {
  try {
    return text === null ? null : schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
