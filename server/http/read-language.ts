/** The viewer's language: what they chose (cookie `lang`), else what their browser asks for, else Danish. */
import { createMiddleware } from 'hono/factory'
import { defaultLanguage, Language } from '../../shared/languages.ts'
import type { HttpEnv } from './http-env.ts'
import { readCookie } from './read-cookie.ts'

export const readLanguage = createMiddleware<HttpEnv>(async (c, next) => {
  c.set('language', languageOf(c.req.header('cookie'), c.req.header('accept-language')))
  await next()
})

export function languageOf(cookieHeader: string | undefined, acceptLanguage: string | undefined): Language {
  const chosen = Language.safeParse(readCookie(cookieHeader, 'lang'))
  if (chosen.success) return chosen.data
  // Browsers list languages in order of preference; the first of ours is near enough without reading the weights.
  for (const entry of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const language = Language.safeParse(entry.trim().slice(0, 2).toLowerCase())
    if (language.success) return language.data
  }
  return defaultLanguage
}
