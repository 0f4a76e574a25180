/**
 * Stops the browser's Back and Forward buttons from leading away within the product, where `beforeunload` is not asked.
 *
 * The browser tells of such a step only when it is taken. So the address is put back before anyone else hears of it, as a new entry
 * right after the one that was wanted: whichever way the step went, one step back leads there.
 *
 * A browser tells a window's listeners in the order in which they came, whether they capture or not. The router listens from the first
 * page on, so `announceSteps` has to be called before it: it asks by an event of our own whether the step may be taken.
 */
export interface BackGuard {
  /** Takes the step that was stopped. */
  goOn(): void
  stop(): void
}

const stepEvent = 'before-step'

/** Before anything else listens to the window's steps. Gives what stops it. */
export function announceSteps(page: Window): () => void {
  const announce = (event: PopStateEvent) => {
    const mayGo = page.dispatchEvent(new Event(stepEvent, { cancelable: true }))
    if (!mayGo) event.stopImmediatePropagation()
  }
  page.addEventListener('popstate', announce)
  return () => page.removeEventListener('popstate', announce)
}

export function askBeforeBack(
  page: Window,
  { isUnsafe, ask }: { isUnsafe: () => boolean; ask: () => void },
): BackGuard {
  const { pathname } = page.location
  let kept = page.location.href
  let mayPass = false
  const onStep = (event: Event) => {
    const isElsewhere = page.location.pathname !== pathname
    if (!isElsewhere || mayPass || !isUnsafe()) return
    event.preventDefault()
    page.history.pushState(null, '', kept)
    ask()
  }
  // The view of the board stands in its address, too.
  const onChange = () => {
    if (page.location.pathname === pathname) kept = page.location.href
  }
  page.addEventListener(stepEvent, onStep)
  for (const name of ['popstate', 'pushState', 'replaceState']) page.addEventListener(name, onChange)
  return {
    goOn() {
      // Once: what was unsaved may be saved while the step is on its way.
      if (mayPass) return
      mayPass = true
      page.history.back()
    },
    stop() {
      page.removeEventListener(stepEvent, onStep)
      for (const name of ['popstate', 'pushState', 'replaceState']) page.removeEventListener(name, onChange)
    },
  }
}
