/** A request's JSON body, turned from unknown into known. */
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import { faultsOf, mostTold } from './field-faults.ts'
import type { HttpContext } from './http-env.ts'
import { readBytes } from './read-bytes.ts'
import { saysTwice } from './says-twice.ts'

const deepest = 16

export async function readJson<Schema extends z.ZodType>(c: HttpContext, schema: Schema): Promise<z.output<Schema>> {
  // Also keeps out what a foreign page can send without asking first: forms and plain text.
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new AppError('badJson')
  const bytes = await readBytes(c, limits.bodyBytes, 'tooLarge')
  const parsed = schema.safeParse(parseJson(bytes))
  if (!parsed.success) throw new AppError('badRequest', { fields: faultsOf(parsed.error) })
  return parsed.data
}

/** A query's parameters, each said once: of two answers to one question it can't be told which was meant. */
export function readQuery<Schema extends z.ZodType>(c: HttpContext, schema: Schema): z.output<Schema> {
  const twice = Object.entries(c.req.queries()).filter(([, values]) => values.length > 1)
  if (twice.length > 0) {
    const fields = twice
      .slice(0, mostTold)
      .map(([name]) => [name.slice(0, 100), { reason: 'tooMany', count: 1 }] as const)
    throw new AppError('badRequest', { fields: Object.fromEntries(fields) })
  }
  const parsed = schema.safeParse(c.req.query())
  if (!parsed.success) throw new AppError('badRequest', { fields: faultsOf(parsed.error) })
  return parsed.data
}

/** An id in the path. One that can't be an id is one that doesn't exist. */
export function readId<Schema extends z.ZodType>(c: HttpContext, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(c.req.param('id'))
  if (!parsed.success) throw new AppError('notFound')
  return parsed.data
}

function parseJson(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('badJson', { cause })
  }
  if (depthOf(text) > deepest) throw new AppError('badJson')
  try {
    const parsed: unknown = JSON.parse(text)
    // Two answers to one question: whoever reads the first and whoever reads the last would believe different things.
    if (saysTwice(text)) throw new AppError('badJson')
    return parsed
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('badJson', { cause })
  }
}

/** How deep the brackets go, without parsing. */
function depthOf(text: string): number {
  let depth = 0
  let deepestSeen = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (quoted) {
      if (char === '\\') i++
      else if (char === '"') quoted = false
    } else if (char === '"') quoted = true
    else if (char === '{' || char === '[') deepestSeen = Math.max(deepestSeen, ++depth)
    else if (char === '}' || char === ']') depth--
  }
  return deepestSeen
}
