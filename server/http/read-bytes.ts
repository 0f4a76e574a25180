import { AppError, type ErrorCode } from '../../shared/errors.ts'
import type { HttpContext } from './http-env.ts'

/** A request's body, of at most so many bytes, whatever its headers claim. */
export async function readBytes(c: HttpContext, maxBytes: number, tooLarge: ErrorCode): Promise<Uint8Array> {
  // Nothing of ours sends compressed bodies, and a small one can unfold into a large one.
  if ((c.req.header('content-encoding') ?? 'identity') !== 'identity') throw new AppError('badRequest')
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) throw new AppError(tooLarge)
  const body = c.req.raw.body
  if (!body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new AppError(tooLarge)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}
