/** What the server says about itself to whoever runs it. */
import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { Town } from './town.ts'

const asked = { METRICS_PORT: '0' }

async function metricsOf(town: Town): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${town.server.metricsPort}/metrics`)
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  return answer.text()
}

describe('OPS-1 The numbers', () => {
  it('are there only when they are asked for, and on a port of their own', async () => {
    expect((await Town.found()).server.metricsPort).toBeNull()
    const town = await Town.found({ environment: asked })
    expect(await metricsOf(town)).toContain('laeringstavlen_connections{kind="board"} 0')
    expect((await fetch(`http://127.0.0.1:${town.server.port}/metrics`)).status).toBe(404)
    expect((await fetch(`http://127.0.0.1:${town.server.metricsPort}/api/health`)).status).toBe(404)
    const written = await fetch(`http://127.0.0.1:${town.server.metricsPort}/metrics`, { method: 'POST' })
    expect(written.status).toBe(404)
  })

  it('are whole: each family is named once with its kind, and every line is a number', async () => {
    const lines = (await metricsOf(await Town.found({ environment: asked }))).trimEnd().split('\n')
    const families = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2])
    expect(new Set(families).size).toBe(families.length)
    expect(families).toEqual(
      expect.arrayContaining(
        [
          'connections',
          'rooms',
          'commit_seconds',
          'queue_bytes',
          'updates_refused_total',
          'event_loop_delay_seconds',
        ].map((name) => `laeringstavlen_${name}`),
      ),
    )
    const samples = lines.filter((line) => !line.startsWith('#'))
    const odd = samples.filter(
      (line) => !/^laeringstavlen_[a-z_]+(\{[a-z]+="[A-Za-z0-9.+]+"\})? \d[\d.e+-]*$/.test(line),
    )
    expect(odd).toEqual([])
  })

  it('say nothing of who is there and what they write', async () => {
    const town = await Town.withAdmin({ environment: asked })
    const school = await town.school('Kanariskolen')
    const workshop = await town.workshop(town.admin, [school], 'Kanaridagen')
    const code = await town.open(town.admin, workshop)
    await town.guest(code, school, 'Kanari Jensen')
    const text = await metricsOf(town)
    for (const canary of ['Kanari', code, workshop.id, school.id, '@']) expect(text).not.toContain(canary)
  })

  it('are gone with the server, and hold nothing open', async () => {
    const town = await Town.found({ environment: asked })
    const reader = connect({ port: town.server.metricsPort ?? 0, host: '127.0.0.1' })
    await once(reader, 'connect')
    const gone = once(reader, 'close')
    await town.server.close()
    await gone
    await expect(metricsOf(town)).rejects.toThrow('fetch failed')
  })
})
