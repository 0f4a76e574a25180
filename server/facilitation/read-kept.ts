/**
 * Reads what a disk holds of a day as far as this server understands it: a part that it can't read - a newer server wrote it, or somebody
 * in the file - is as it was at first, and the rest of the day goes on.
 */
import { z } from 'zod'

export interface Kept<Value> {
  value: Value
  /** Names of the parts that couldn't be read; of a list, those that could be are still in it. */
  lost: readonly string[]
}

export function readKept<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  first: z.infer<z.ZodObject<Shape>>,
  text: string,
): Kept<z.infer<z.ZodObject<Shape>>> {
  const kept = parse(text)
  const whole = schema.safeParse(kept)
  if (whole.success) return { value: whole.data, lost: [] }
  const asAtFirst = new Map<string, unknown>(Object.entries(first))
  const there = new Map<string, unknown>(Object.entries(kept ?? {}))
  const lost: string[] = []
  const parts = Object.entries<z.core.$ZodType>(schema.shape).map(([name, part]) => {
    const read = z.safeParse(part, there.get(name))
    if (read.success) return [name, read.data] as const
    lost.push(name)
    return [name, readSome(part, there.get(name)) ?? asAtFirst.get(name)] as const
  })
  return { value: schema.parse(Object.fromEntries(parts)), lost }
}

/** Those of a list that can be read. */
function readSome(part: z.core.$ZodType, kept: unknown): unknown[] | null {
  if (!(part instanceof z.ZodArray) || !Array.isArray(kept)) return null
  return kept.flatMap((one: unknown) => {
    const read = z.safeParse(part.element, one)
    return read.success ? [read.data] : []
  })
}

function parse(text: string): object | null {
  try {
    const kept: unknown = JSON.parse(text)
    return typeof kept === 'object' ? kept : null
  } catch {
    return null
  }
}
