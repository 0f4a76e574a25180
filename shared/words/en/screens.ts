/** Screens in the hall, and the projector view. */
export const screens = {}
