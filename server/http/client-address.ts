/** Where a request comes from, for limits. A whole school often shares one address: nothing is ever decided by it alone. */
import { isIPv6 } from 'node:net'
import type { HttpContext } from './http-env.ts'

export type ClientAddress = (c: HttpContext) => string

/** @param proxyHops how many proxies of ours stand in front; what a client itself writes into X-Forwarded-For is never believed. */
export const makeClientAddress =
  (proxyHops: number): ClientAddress =>
  (c) => {
    const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
    const believed = proxyHops > 0 ? forwarded.at(-proxyHops) : undefined
    return network(believed || (c.env.incoming.socket.remoteAddress ?? 'unknown'))
  }

/** One household or school has a whole /64 of IPv6 to choose from. */
function network(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.slice(0, 64)
  const [left = '', right = ''] = address.split('::')
  const head = left.split(':').filter(Boolean)
  const tail = right.split(':').filter(Boolean)
  const groups = address.includes('::')
    ? [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]
    : head
  return groups.slice(0, 4).join(':')
}
