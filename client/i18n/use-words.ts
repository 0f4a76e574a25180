import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

/** Says a sentence of the catalogue: `words('workshops.open')`. A key that doesn't exist is a type error. */
export type Say = TFunction<'words'>

export function useWords(): Say {
  return useTranslation('words').t
}
