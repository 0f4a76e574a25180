import { dirname } from 'node:path'

/** The folder that everything of ours is in. */
export const projectRoot = dirname(import.meta.dirname)
