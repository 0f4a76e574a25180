import { useEffect } from 'react'
import { useWords } from '../i18n/use-words.ts'

/** "Elevfravær · Læringstavlen" in the browser's tab. */
export function usePageTitle(title: string): void {
  const words = useWords()
  const appName = words('common.appName')
  useEffect(() => {
    document.title = title && title !== appName ? `${title} · ${appName}` : appName
  }, [title, appName])
}
