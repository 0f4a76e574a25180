/** Fjernbetjeningen. */
export const remote = {}
