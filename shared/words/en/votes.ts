/** Votes. */
export const votes = {}
