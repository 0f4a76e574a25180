/** The run sheet and the programme. */
export const runSheet = {}
