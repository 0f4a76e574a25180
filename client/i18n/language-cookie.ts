/** The language a person has chosen, in a cookie: the server answers its errors in the same one. */
import { Language, defaultLanguage } from '../../shared/languages.ts'

const yearSeconds = 365 * 24 * 60 * 60

export function languageFromCookies(cookies: string): Language {
  const value = /(?:^|;\s*)lang=([^;]*)/.exec(cookies)?.[1]
  const parsed = Language.safeParse(value)
  return parsed.success ? parsed.data : defaultLanguage
}

export function languageCookie(language: Language): string {
  return `lang=${language}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax`
}
