import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeTempFolder } from '../support/temp-folder.ts'
import { Town } from './town.ts'

const page = '<!doctype html><html><head><title>Læringstavlen</title></head><body></body></html>'
const script = `console.log(${JSON.stringify('tavle '.repeat(500))})`

async function townWithPages(environment: Record<string, string> = {}): Promise<Town> {
  const clientDir = makeTempFolder()
  mkdirSync(join(clientDir, 'assets'))
  writeFileSync(join(clientDir, 'index.html'), page)
  writeFileSync(join(clientDir, 'assets', 'main-B3x.js'), script)
  writeFileSync(join(clientDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  return Town.found({ clientDir, environment })
}

const get = (town: Town, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${town.address}${path}`, { headers })

describe('The pages', () => {
  it.each(['/', '/join/ABC234', '/workshops/x', '/boards/x?view=form', '/no/such/page'])(
    '%s is the one page',
    async (path) => {
      const response = await get(await townWithPages(), path)
      expect([response.status, await response.text()]).toEqual([200, page])
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    },
  )

  it('aren’t sent again to who has them', async () => {
    const town = await townWithPages()
    const etag = (await get(town, '/')).headers.get('etag') ?? ''
    const again = await get(town, '/', { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('keep for ever what has its content in its name', async () => {
    const response = await get(await townWithPages(), '/assets/main-B3x.js')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    ['br', 'br, gzip'],
    ['gzip', 'gzip, deflate'],
    [null, 'identity'],
  ])('travel packed (%s) to those who can unpack', async (encoding, accepted) => {
    const response = await get(await townWithPages(), '/assets/main-B3x.js', { 'accept-encoding': accepted })
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual([encoding, script])
    expect(response.headers.get('vary')).toBe('accept-encoding')
  })

  it.each(['/assets/gone.js', '/api/nowhere', '/nothing.map'])(
    'don’t stand in for what is missing: %s',
    async (path) => {
      const response = await get(await townWithPages(), path)
      expect([response.status, await response.json()]).toMatchObject([404, { error: 'notFound' }])
    },
  )

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/assets/%00'])(
    'are no way to other files: %s',
    async (path) => {
      const text = await (await get(await townWithPages(), path)).text()
      expect(text).not.toContain('laeringstavle"')
    },
  )

  it('are read, not written', async () => {
    const town = await townWithPages()
    const response = await fetch(`${town.address}/`, { method: 'POST' })
    expect([response.status, await response.json()]).toMatchObject([405, { error: 'methodNotAllowed' }])
  })

  it('know the key for the editor, when there is one', async () => {
    const town = await townWithPages({ TLDRAW_LICENSE_KEY: 'tldraw-2027"<x>' })
    expect(await (await get(town, '/')).text()).toContain(
      '<meta name="tldraw-license-key" content="tldraw-2027&quot;&lt;x>" /></head>',
    )
  })
})
