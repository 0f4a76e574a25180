/** Kontrolrummet. */
export const controlRoom = {}
