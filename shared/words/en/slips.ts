/** Writing for oneself, and notes from phones. */
export const slips = {}
