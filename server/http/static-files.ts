/**
 * The pages' files. What carries a hash in its name is kept by browsers for ever; everything else is asked after anew. Addresses of
 * pages are answered with the one page there is.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { HttpContext } from './http-env.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const packed = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest'])

type Encoding = 'br' | 'gzip' | 'identity'
interface File {
  bytes: Map<Encoding, Promise<Buffer>>
  etag: string
  type: string
  isPacked: boolean
}

export type ServeStatic = (c: HttpContext) => Promise<Response | null>

/** @param editPage changes the page's source, once, before it is served. */
export function makeStaticFiles(folder: string, editPage: (html: string) => string): ServeStatic {
  const paths = new Set(listFiles(folder))
  const files = new Map<string, Promise<File>>()

  // Only names that were there at the start are ever opened, so that no request can name a way out of the folder.
  const open = (path: string): Promise<File> => {
    const kept = files.get(path)
    if (kept) return kept
    const opened = openFile(join(folder, path), path === '/index.html' ? editPage : null)
    files.set(path, opened)
    return opened
  }

  return async (c) => {
    const isFile = c.req.path !== '/index.html' && paths.has(c.req.path)
    if (!isFile && (!isPageAddress(c.req.path) || !paths.has('/index.html'))) return null
    const path = isFile ? c.req.path : '/index.html'
    return answer(c, await open(path), path.startsWith('/assets/'))
  }
}

/** Pages have no dot in their last part: a missing script is missing, and not the page once more. */
const isPageAddress = (path: string): boolean =>
  !path.startsWith('/api') && !path.slice(path.lastIndexOf('/')).includes('.')

async function answer(c: HttpContext, file: File, isHashed: boolean): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.etag,
    ...(file.isPacked ? { vary: 'accept-encoding' } : {}),
  }
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  const encoding = file.isPacked ? chooseEncoding(c.req.header('accept-encoding') ?? '') : 'identity'
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  return c.body(new Uint8Array(await bytesAs(file, encoding)), 200, headers)
}

const chooseEncoding = (accepted: string): Encoding =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'

async function openFile(path: string, edit: ((text: string) => string) | null): Promise<File> {
  const raw = await readFile(path)
  const bytes = edit ? Buffer.from(edit(raw.toString('utf8'))) : raw
  return {
    bytes: new Map([['identity', Promise.resolve(bytes)]]),
    // Weak, because the packed forms are other bytes of the same thing.
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    type: types[extname(path)] ?? 'application/octet-stream',
    isPacked: packed.has(extname(path)),
  }
}

/** Packed at first use, off the main thread, and kept. */
function bytesAs(file: File, encoding: Encoding): Promise<Buffer> {
  const kept = file.bytes.get(encoding)
  if (kept) return kept
  const plain = file.bytes.get('identity') ?? Promise.resolve(Buffer.alloc(0))
  const made = plain.then((bytes) =>
    encoding === 'br'
      ? promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : promisify(gzip)(bytes),
  )
  file.bytes.set(encoding, made)
  return made
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
}
