/** Asks the server for something and believes the answer only after its schema has read it. */
import type { z } from 'zod'
import { ErrorBody } from '../../shared/api/error.ts'
import { ApiError } from './api-error.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export interface Call<Answer> {
  method?: Method
  path: string
  /** Sent as JSON; a `Blob` (a picture) is sent as it is, under its own type. */
  body?: unknown
  answer: z.ZodType<Answer>
  signal?: AbortSignal
}

/** Throws an `ApiError` for whatever isn't the answer that was asked for. */
export async function request<Answer>({ method = 'GET', path, body, answer, signal }: Call<Answer>): Promise<Answer> {
  const response = await fetchOrThrow(path, {
    method,
    headers: headersFor(body),
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
  const json = await readJson(response)
  if (!response.ok) throw errorFrom(response, json)
  const parsed = answer.safeParse(json)
  if (!parsed.success) throw new ApiError({ code: 'internal', status: response.status, cause: parsed.error })
  return parsed.data
}

function headersFor(body: unknown): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang || 'da',
  }
  if (body instanceof Blob) headers['content-type'] = body.type
  else if (body !== undefined) headers['content-type'] = 'application/json'
  return headers
}

async function fetchOrThrow(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiError({ code: 'noConnection', status: 0, cause })
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  try {
    return await response.json()
  } catch {
    // Not JSON: a proxy's own page, or a connection cut in the middle. The schema will refuse it.
    return undefined
  }
}

function errorFrom(response: Response, json: unknown): ApiError {
  const parsed = ErrorBody.safeParse(json)
  if (!parsed.success)
    return new ApiError({ code: response.status === 404 ? 'notFound' : 'internal', status: response.status })
  const { error, message, fields } = parsed.data
  return new ApiError({ code: error, status: response.status, message, ...(fields ? { fields } : {}) })
}
