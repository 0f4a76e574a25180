/** The server's sentences, from the same catalogue as the pages'. */
import { createInstance, type TFunction } from 'i18next'
import { defaultLanguage, languages, type Language } from '../../shared/languages.ts'
import { catalogue } from '../../shared/words/catalogue.ts'

export type Speak = (language: Language) => TFunction

export async function makeSpeak(): Promise<Speak> {
  const instance = createInstance()
  await instance.init({
    lng: defaultLanguage,
    fallbackLng: defaultLanguage,
    supportedLngs: [...languages],
    resources: { da: { words: catalogue.da }, en: { words: catalogue.en } },
    ns: ['words'],
    defaultNS: 'words',
    // Answers are JSON and Markdown; what shows them escapes them.
    interpolation: { escapeValue: false },
  })
  const fixed = new Map(languages.map((language) => [language, instance.getFixedT(language)]))
  return (language) => fixed.get(language) ?? instance.getFixedT(defaultLanguage)
}
