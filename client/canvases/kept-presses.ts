import type { SyntheticEvent } from 'react'

const stop = (event: SyntheticEvent) => event.stopPropagation()

/** For what one writes in or presses, and doesn't draw on: it is not the business of a board around it. */
export const keptPresses = {
  onPointerDown: stop,
  onPointerUp: stop,
  onTouchStart: stop,
  onTouchEnd: stop,
  onDoubleClick: stop,
}
