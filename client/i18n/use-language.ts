import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Language, defaultLanguage } from '../../shared/languages.ts'
import { languageCookie } from './language-cookie.ts'

/** The page's language, and the way to another one. */
export function useLanguage(): { language: Language; chooseLanguage: (language: Language) => void } {
  const { i18n } = useTranslation()
  const parsed = Language.safeParse(i18n.language)
  const chooseLanguage = useCallback(
    (language: Language) => {
      document.cookie = languageCookie(language)
      document.documentElement.lang = language
      void i18n.changeLanguage(language)
    },
    [i18n],
  )
  return { language: parsed.success ? parsed.data : defaultLanguage, chooseLanguage }
}
