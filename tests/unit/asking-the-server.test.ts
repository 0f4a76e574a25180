// @vitest-environment jsdom
/** What a page asks of the server, what it believes of the answer, and what it tells people when there is none. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ApiError } from '../../client/http/api-error.ts'
import { errorSentence, fieldSentence } from '../../client/http/error-sentence.ts'
import { NoAnswer } from '../../client/http/no-answer.ts'
import { request } from '../../client/http/request.ts'
import { makeI18n } from '../../client/i18n/make-i18n.ts'

interface Asked {
  method: string | undefined
  language: string | undefined
  type: string | undefined
  body: string
}

const words = makeI18n('da').t
const Answer = z.object({ name: z.string() })

let server: Server
let origin: string
let asked: Asked[]
let reply: { status: number; body: string }

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    let body = ''
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()))
    incoming.on('end', () => {
      const { method, headers } = incoming
      asked.push({ method, language: headers['accept-language'], type: headers['content-type'], body })
      outgoing.writeHead(reply.status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      outgoing.end(reply.body)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

beforeEach(() => {
  asked = []
  reply = { status: 200, body: '{"name":"Mette"}' }
  document.documentElement.lang = 'en'
})

const failure = async (call: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`)
  return error
}

describe('A request', () => {
  it('is sent as JSON in the page’s language, and its answer is read', async () => {
    const answer = await request({ method: 'POST', path: `${origin}/api/x`, body: { a: 1 }, answer: Answer })
    expect(answer).toEqual({ name: 'Mette' })
    expect(asked).toEqual([{ method: 'POST', language: 'en', type: 'application/json', body: '{"a":1}' }])
  })

  it('may be answered with nothing', async () => {
    reply = { status: 204, body: '' }
    expect(await request({ method: 'DELETE', path: `${origin}/api/x`, answer: NoAnswer })).toBeUndefined()
  })

  it('does not believe an answer that its schema can’t read', async () => {
    reply = { status: 200, body: '{"name":7}' }
    expect(await failure(request({ path: `${origin}/api/x`, answer: Answer }))).toMatchObject({ code: 'internal' })
  })
})

describe('A refusal', () => {
  it('is told in the server’s sentence, and field by field', async () => {
    reply = {
      status: 400,
      body: JSON.stringify({
        error: 'badRequest',
        message: 'Se felterne igennem.',
        fields: { name: 'Skal udfyldes.' },
      }),
    }
    const error = await failure(request({ path: `${origin}/api/x`, answer: Answer }))
    expect(error).toMatchObject({ code: 'badRequest', status: 400 })
    expect(errorSentence(words, error)).toBe('Se felterne igennem.')
    expect(fieldSentence(error, 'name')).toBe('Skal udfyldes.')
    expect(fieldSentence(error, 'email')).toBeUndefined()
  })

  it('by something that isn’t our server is told in a sentence of ours', async () => {
    reply = { status: 502, body: '<html>Bad gateway</html>' }
    const error = await failure(request({ path: `${origin}/api/x`, answer: Answer }))
    expect(error).toMatchObject({ code: 'internal', status: 502 })
    expect(errorSentence(words, error)).toBe(words('common.somethingWrong'))
  })
})

describe('Without a server', () => {
  it('people are told that there is no connection', async () => {
    const error = await failure(request({ path: 'http://127.0.0.1:9/api/x', answer: Answer }))
    expect(error).toMatchObject({ code: 'noConnection', status: 0 })
    expect(errorSentence(words, error)).toBe(words('common.noConnection'))
  })
})
