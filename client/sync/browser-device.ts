import type { Device } from './device.ts'
import { IndexedDbDevice } from './indexeddb-device.ts'
import { DatabaseLine } from './indexeddb-line.ts'

/** What this browser keeps. */
export const browserDevice = (page: Window): Device =>
  new IndexedDbDevice(new DatabaseLine(indexedDbOf(page)), () => Date.now())

/** Reading `window.indexedDB` itself throws where storage is forbidden. */
function indexedDbOf(page: Window): IDBFactory | null {
  try {
    return page.indexedDB ?? null
  } catch {
    return null
  }
}
