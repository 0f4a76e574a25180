/** Skriv for dig selv, og sedler fra telefoner. */
export const slips = {}
