/** What has to be done now and then without anyone asking. */
import type { Logger } from 'pino'
import { faultOf } from './http/fault.ts'

export interface Chore {
  name: string
  everyMs: number
  act: () => Promise<void>
}

/** Starts them; the answer stops them. A chore that fails is logged and tried again next time; one that is slow isn't started twice. */
export function startChores(chores: readonly Chore[], log: Logger): () => void {
  const timers = chores.map(({ name, everyMs, act }) => {
    let isUnderWay = false
    const run = async () => {
      if (isUnderWay) return
      isUnderWay = true
      try {
        await act()
      } catch (error) {
        log.error({ chore: name, ...faultOf(error) }, 'a chore failed')
      } finally {
        isUnderWay = false
      }
    }
    void run()
    return setInterval(() => void run(), everyMs).unref()
  })
  return () => timers.forEach((timer) => clearInterval(timer))
}
