import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

describe('The configuration', () => {
  it('is complete when nothing is set', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicOrigin: null,
      proxyHops: 0,
      metrics: null,
      dataDir: resolve('./data'),
      tldrawLicenseKey: null,
      logLevel: 'info',
    })
  })

  it('takes an empty variable as one that isn’t set', () => {
    expect(readConfig({ PORT: '', PUBLIC_ORIGIN: '', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  it('reads what is set', () => {
    const environment = { PORT: '8080', HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://tavle.example.dk/', PROXY_HOPS: '1' }
    expect(readConfig(environment)).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      publicOrigin: 'https://tavle.example.dk',
      proxyHops: 1,
    })
  })

  it.each([
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['HOST', 'http://localhost'],
    ['PUBLIC_ORIGIN', 'ftp://tavle.example.dk'],
    ['PUBLIC_ORIGIN', 'https://tavle.example.dk/a'],
    ['PUBLIC_ORIGIN', 'https://bruger@tavle.example.dk'],
    ['PROXY_HOPS', 'one'],
    ['LOG_LEVEL', 'verbose'],
    ['TLDRAW_LICENSE_KEY', 'two words'],
    ['DATABASE_URL', 'postgres://x'],
    ['REDIS_URL', 'redis://x'],
  ])('stops at %s=%s and names the variable', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} has to be [^\n]+\\.$`))
  })
})
