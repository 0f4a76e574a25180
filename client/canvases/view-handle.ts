/** What the day may ask of whichever view of a board is on screen: the canvas, or the form. */
import type { Place } from '../../shared/facilitation/place.ts'

export interface ViewHandle {
  /** Brings the place before one's eyes, and marks a field or list for a moment. Null: the whole board. */
  goTo(place: Place | null, how?: { focus?: boolean }): void
  /** What one sees now: the field or list one is in, else the part of the board that is in view. Null: the whole board. */
  place(): Place | null
  /** From now on the view is moved by `goTo` alone, and not by hand, until the answer is called. */
  hold(): () => void
}
