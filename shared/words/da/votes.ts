/** Afstemninger. */
export const votes = {}
