import { z } from 'zod'

/** For calls that are answered with 204: done, nothing to say. */
export const NoAnswer = z.undefined()
