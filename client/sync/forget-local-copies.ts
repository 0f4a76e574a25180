import { browserDevice } from './browser-device.ts'
import type { Forget } from './device.ts'

/**
 * Removes boards and what belongs to them from this device. At sign-out `{ everything: true }`; whenever it is known who is at the
 * screen `{ othersOf: … }`, which also makes up for a purge that was missed (a device that was switched off when the day was closed).
 */
export async function forgetLocalCopies(which: Forget): Promise<void> {
  try {
    await browserDevice(window).forget(which)
  } catch (error) {
    // A browser that forbids storage has nothing to forget; one that fails is asked again at the next start.
    console.warn('This device could not forget its copies now', error)
  }
}
