/** The control room. */
export const controlRoom = {}
