import type { z } from 'zod'
import type { FieldFault } from '../../shared/errors.ts'

type Issue = z.core.$ZodIssue

/** No form of ours has more fields; a body of thousands isn't worth a sentence for each. */
export const mostTold = 20

/** What a schema found wrong, field by field: the first fault of each. */
export function faultsOf(error: z.ZodError): Record<string, FieldFault> {
  const faults = new Map<string, FieldFault>()
  for (const issue of error.issues.slice(0, mostTold)) {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.slice(0, mostTold).map((key) => [...issue.path, key])
        : [issue.path]
    for (const path of paths) {
      if (faults.size >= mostTold) break
      const name = path.map(String).join('.').slice(0, 100)
      if (!faults.has(name)) faults.set(name, faultOf(issue))
    }
  }
  return Object.fromEntries(faults)
}

function faultOf(issue: Issue): FieldFault {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'array') return { reason: 'tooFew', count: Number(issue.minimum) }
      return Number(issue.minimum) <= 1 ? { reason: 'missing' } : { reason: 'tooShort', count: Number(issue.minimum) }
    case 'too_big':
      return { reason: issue.origin === 'array' ? 'tooMany' : 'tooLong', count: Number(issue.maximum) }
    case 'invalid_type':
      return { reason: issue.input === undefined ? 'missing' : 'invalid' }
    case 'invalid_format':
      if (issue.format === 'email') return { reason: 'email' }
      // What is wrong with the form of a day is its year: the rest has been read as a date already.
      return { reason: issue.format === 'date' || issue.path.at(-1) === 'date' ? 'date' : 'invalid' }
    case 'unrecognized_keys':
      return { reason: 'superfluous' }
    case 'custom':
      return { reason: issue.path.length > 0 ? 'unprintable' : 'missing' }
    default:
      return { reason: 'invalid' }
  }
}
