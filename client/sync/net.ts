/** What the surroundings tell about the net. They know when a cable is pulled; they don't know when a router is dead (`liveness.ts`). */
export interface Net {
  /** Calls back; the answer stops it. */
  onLost(listener: () => void): () => void
  /** The net is back, or the page is looked at again: a good moment to try. */
  onPromising(listener: () => void): () => void
}

/** Surroundings that say nothing. */
export const silentNet: Net = { onLost: () => () => {}, onPromising: () => () => {} }

export function browserNet(page: Window): Net {
  return {
    onLost: (listener) => listen(page, 'offline', listener),
    onPromising: (listener) => {
      const shown = () => {
        if (page.document.visibilityState === 'visible') listener()
      }
      const stops = [
        listen(page, 'online', listener),
        listen(page, 'pageshow', listener),
        listen(page.document, 'visibilitychange', shown),
      ]
      return () => stops.forEach((stop) => stop())
    },
  }
}

function listen(target: EventTarget, event: string, listener: () => void): () => void {
  target.addEventListener(event, listener)
  return () => target.removeEventListener(event, listener)
}
