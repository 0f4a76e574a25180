import { z } from 'zod'
import { errorStatus, type ErrorCode } from '../errors.ts'

export const ErrorBody = z.object({
  error: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
  /** A sentence in the viewer's language. */
  message: z.string(),
  /** The fields of the request that were not understood, by path, each with a sentence. */
  fields: z.record(z.string(), z.string()).optional(),
})
export type ErrorBody = z.infer<typeof ErrorBody>
