import 'i18next'
import type { Catalogue } from '../../shared/words/catalogue.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: Catalogue }
  }
}
