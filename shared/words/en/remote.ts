/** The remote. */
export const remote = {}
