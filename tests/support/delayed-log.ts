/** The log in memory behind a disk that takes its time and sometimes fails: before it has written, or after, without saying so. */
import * as Y from 'yjs'
import {
  StorageFailing,
  type LogBindings,
  type LogRow,
  type StoredBoard,
  type UpdateLog,
} from '../../server/rooms/update-log.ts'
import { MemoryUpdateLog } from '../../server/storage/memory/update-log.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { Dice } from './dice.ts'
import type { VirtualTime } from './virtual-time.ts'

export class DelayedLog implements UpdateLog {
  readonly memory = new MemoryUpdateLog()
  /** Everything that has ever been written. */
  readonly truth = new Y.Doc()
  /** One in so many commits fails; 0 for none. */
  failsOneIn = 0
  /** Sees every row before it is written. */
  onAppend: (row: LogRow) => void = () => undefined
  /** Hears how the disk failed. */
  onFailed: (how: string) => void = () => undefined
  readonly #time: VirtualTime
  readonly #dice: Dice

  constructor(time: VirtualTime, dice: Dice) {
    this.#time = time
    this.#dice = dice
  }

  async read(boardId: BoardId): Promise<StoredBoard | null> {
    await this.#wait()
    return this.memory.read(boardId)
  }

  async append(row: LogRow): Promise<void> {
    await this.#wait()
    const fails = this.failsOneIn > 0 && this.#dice.oneIn(this.failsOneIn)
    if (fails && this.#dice.oneIn(2)) {
      this.onFailed('disk fails before it has written')
      throw new StorageFailing('not written')
    }
    this.onAppend(row)
    await this.memory.append(row)
    Y.applyUpdate(this.truth, row.update)
    if (fails) {
      this.onFailed('disk fails after it has written')
      throw new StorageFailing('written, but who knows')
    }
    await this.#wait()
  }

  async bind(bindings: LogBindings): Promise<void> {
    await this.#wait()
    await this.memory.bind(bindings)
  }

  async compact(boardId: BoardId): Promise<boolean> {
    return this.memory.compact(boardId)
  }

  async probe(): Promise<void> {
    await this.#wait()
    if (this.failsOneIn > 0 && this.#dice.oneIn(2)) throw new StorageFailing('not yet')
  }

  async close(): Promise<void> {}

  #wait(): Promise<void> {
    return new Promise((resolve) => void this.#time.after(this.#dice.below(8), resolve))
  }
}
