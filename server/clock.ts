/** What time it is, in ms since 1970. Passed in, so that a test can let a year go by. */
export type Clock = () => number
