/**
 * Decides which language the page speaks and writes it down. Pictures and files are fetched by the browser itself, which would ask for
 * them in its own language; the cookie makes them speak the page's.
 */
import type { Language } from '../../shared/languages.ts'
import { languageCookie, languageFromCookies } from './language-cookie.ts'

export function settleLanguage(page: { cookie: string; documentElement: { lang: string } }): Language {
  const language = languageFromCookies(page.cookie)
  page.documentElement.lang = language
  page.cookie = languageCookie(language)
  return language
}
