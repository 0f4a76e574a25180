/** Hvad konsulentens tryk gør på alles skærme. */
export const participant = {}
