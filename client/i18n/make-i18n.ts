import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { defaultLanguage, languages, type Language } from '../../shared/languages.ts'
import { catalogue } from '../../shared/words/catalogue.ts'

/** The page's words, ready at once: the catalogue is part of the bundle, so no page ever waits for its sentences. */
export function makeI18n(language: Language): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: defaultLanguage,
    supportedLngs: languages,
    defaultNS: 'words',
    ns: ['words'],
    resources: { da: { words: catalogue.da }, en: { words: catalogue.en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}
