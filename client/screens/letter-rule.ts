/**
 * How small a letter may be on a wall: the back row has to read it.
 *
 * - A capital must be at least 1/200 of the distance it is read from. That is 17 minutes of arc; ISO 9241-303 asks for 16 at the least.
 *   1/200 is also the acuity factor by which AVIXA V202.01 (DISCAS) sizes pictures that are to be read: distance = picture height x
 *   share of the height that the letter has x 200.
 * - The back row sits at most six picture heights away: the reading distance of the 4/6/8 rule by which projectors are hung.
 * - 6 / 200 = 3 % of the screen's height, for a capital. In our face (Atkinson Hyperlegible Next) a capital is 0.672 of the letter
 *   size: 3 % / 0.672 = 4.46 %, rounded up to 4.5 %. That is 48.6 px of 1080, 32.4 px of 720.
 *
 * A window that is narrower than 4:3 is no wall; its height counts as three quarters of its width, so that words fit on its lines.
 */
export const capitalShare = 6 / 200
export const letterShare = 0.045

const narrowest = 3 / 4
/** What one reads in the hand, should somebody look at a wall's page there. In px. */
const inTheHand = 17

/** The smallest size of letters on a wall as large as this window, in px. */
export const smallestLetterPx = ({ width, height }: { width: number; height: number }): number =>
  Math.max(inTheHand, letterShare * Math.min(height, narrowest * width))

/** The same as a CSS length. */
export const smallestLetterCss = `max(${inTheHand}px, min(${100 * letterShare}vh, ${(100 * letterShare * narrowest).toFixed(4)}vw))`

/** Letters are as many times as large as the smallest as there is room for: the largest of these at which all fits on one page. */
export const letterScales = [2.0736, 1.728, 1.44, 1.2, 1] as const
