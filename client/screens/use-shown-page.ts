import { useCallback, useState } from 'react'
import type { Paging } from './paged-sheet.tsx'

export interface ShownPage {
  page: number
  of: number
}

/** Which page a sheet shows now, for the line below it, and the paging that tells it. */
export function useShownPage({ held, wraps = false, onPage }: Paging): { shown: ShownPage; paging: Paging } {
  const [shown, setShown] = useState<ShownPage>({ page: 0, of: 1 })
  const tell = useCallback(
    (page: number, of: number) => {
      setShown({ page, of })
      onPage(page, of)
    },
    [onPage],
  )
  return { shown, paging: { held, wraps, onPage: tell } }
}
