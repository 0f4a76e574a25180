import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { makeClientAddress } from '../../server/http/client-address.ts'
import type { HttpEnv } from '../../server/http/http-env.ts'

/** What the server takes as the address of a request that came from `peer`. */
async function addressOf(proxyHops: number, peer: string, forwarded?: string): Promise<string> {
  const clientAddress = makeClientAddress(proxyHops)
  const app = new Hono<HttpEnv>().get('/', (c) => c.text(clientAddress(c)))
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } })
  return response.text()
}

describe('The address behind a request', () => {
  it('is the peer’s, whatever it claims, where there is no proxy', async () => {
    expect(await addressOf(0, '192.0.2.7', '203.0.113.1')).toBe('192.0.2.7')
  })

  it('is what the nearest of our proxies saw', async () => {
    expect(await addressOf(1, '127.0.0.1', '203.0.113.1, 198.51.100.9')).toBe('198.51.100.9')
    expect(await addressOf(2, '127.0.0.1', 'made up, 203.0.113.1, 198.51.100.9')).toBe('203.0.113.1')
  })

  it('is the peer’s when the proxy has said nothing', async () => {
    expect(await addressOf(1, '127.0.0.1')).toBe('127.0.0.1')
  })

  it('of IPv6 is the network that one house or school has', async () => {
    expect(await addressOf(0, '2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2')
    expect(await addressOf(0, '2001:db8::1')).toBe('2001:db8:0:0')
    expect(await addressOf(0, '::ffff:192.0.2.7')).toBe('::ffff:192.0.2.7')
  })

  it('is never long', async () => {
    expect((await addressOf(1, '127.0.0.1', 'a'.repeat(5_000))).length).toBeLessThanOrEqual(64)
  })
})
