/** The headers that every answer carries, whatever it is: pages, JSON, errors, pictures. */
import type { MiddlewareHandler } from 'hono'

/** tldraw needs inline style, `data:` cursors and watermark, and `blob:` for pattern fills and exports. Scripts are ours alone. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ')

/** What a person uploaded: shown as a picture and never run, also when opened by itself. */
export const uploadSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

export type SecurityHeaders = Readonly<Record<string, string>>

export function securityHeadersFor(publicOrigin: string | null): SecurityHeaders {
  return {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(publicOrigin?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

export const withSecurityHeaders =
  (headers: SecurityHeaders): MiddlewareHandler =>
  async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) {
      // A route that is stricter than the rest has said so itself.
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    if (c.req.path.startsWith('/api') && !c.res.headers.has('cache-control'))
      c.res.headers.set('cache-control', 'no-store')
  }
