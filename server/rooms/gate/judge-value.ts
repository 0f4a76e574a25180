/**
 * A value as it may stand in a document: plain JSON of bounded depth and size.
 *
 * `undefined` is let through inside objects, where it means "not there"; whether a property may be missing is the record's affair.
 */
import { gateLimits } from './gate-limits.ts'
import { Refusal } from './refusal.ts'

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

export function judgeValue(value: unknown): void {
  judgePart(value, 0, { parts: 0 })
}

function judgePart(value: unknown, depth: number, count: { parts: number }): void {
  if (++count.parts > gateLimits.valueParts) throw new Refusal('malformed', 'a value of too many parts')
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return
    case 'number':
      if (!Number.isFinite(value)) throw new Refusal('malformed', 'a number that is none')
      return
    case 'object':
      break
    default:
      throw new Refusal('malformed', 'a value that is no JSON')
  }
  if (value === null) return
  if (depth >= gateLimits.valueDepth) throw new Refusal('malformed', 'a value nested too deep')
  if (Array.isArray(value)) {
    for (const part of value) judgePart(part, depth + 1, count)
    return
  }
  // A decoded `__proto__` is no key any more but has become the object's prototype; bytes have one of their own.
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Refusal('malformed', 'an object of another kind')
  for (const [key, part] of Object.entries(value)) {
    if (forbiddenKeys.has(key) || key.length > gateLimits.keyLength) throw new Refusal('malformed', 'an odd key')
    judgePart(part, depth + 1, count)
  }
}
