/** Under which name the answer to "who am I" is remembered. */
export const viewerKey = ['viewer'] as const
