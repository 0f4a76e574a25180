/** Drejebogen og programmet. */
export const runSheet = {}
