/** Skærme i salen, og projektorvisningen. */
export const screens = {}
