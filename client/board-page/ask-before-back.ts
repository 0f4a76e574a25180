/**
 * Stops the browser's Back and Forward buttons from leading away within the product, where `beforeunload` is not asked.
 *
 * The browser tells of such a step only when it is taken. So the address is put back before anyone else hears of it, as a new entry
 * right after the one that was wanted: whichever way the step went, one step back leads there.
 */
export interface BackGuard {
  /** Takes the step that was stopped. */
  goOn(): void
  stop(): void
}

export function askBeforeBack(
  page: Window,
  { isUnsafe, ask }: { isUnsafe: () => boolean; ask: () => void },
): BackGuard {
  const { pathname } = page.location
  let kept = page.location.href
  let mayPass = false
  const onStep = (event: PopStateEvent) => {
    const isElsewhere = page.location.pathname !== pathname
    if (!isElsewhere || mayPass || !isUnsafe()) return
    event.stopImmediatePropagation()
    page.history.pushState(null, '', kept)
    ask()
  }
  // The view of the board stands in its address, too.
  const onChange = () => {
    if (page.location.pathname === pathname) kept = page.location.href
  }
  page.addEventListener('popstate', onStep, { capture: true })
  for (const name of ['popstate', 'pushState', 'replaceState']) page.addEventListener(name, onChange)
  return {
    goOn() {
      // Once: what was unsaved may be saved while the step is on its way.
      if (mayPass) return
      mayPass = true
      page.history.back()
    },
    stop() {
      page.removeEventListener('popstate', onStep, { capture: true })
      for (const name of ['popstate', 'pushState', 'replaceState']) page.removeEventListener(name, onChange)
    },
  }
}
