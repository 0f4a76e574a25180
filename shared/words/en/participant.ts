/** What the facilitator's presses do on everyone's screen. */
export const participant = {}
