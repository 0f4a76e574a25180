/** The colour that goes with a name, by its index among the tokens; null for names without one. */
export const nameColour = (index: number | null): string => `var(--school-${index ?? 'none'})`
