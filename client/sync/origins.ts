/** Where a change of the document comes from, when it is no edit of the person at this screen. */
export const fromDevice = Symbol('from this device')
/** What a holder merges into a document that has stepped aside. */
export const fromRoom = Symbol('from the room')
