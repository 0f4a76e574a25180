import { randomBytes } from 'node:crypto'
import { idFromBytes, idLength } from '../shared/ids.ts'

/** A new id, for whoever parses it into the kind of id it is to be. */
export const newId = (): string => idFromBytes(randomBytes(idLength))
