import { useCallback, useMemo, useState } from 'react'
import type { Paging } from './paged-sheet.tsx'
import type { ShownPage } from './use-shown-page.ts'

export interface RemotePages {
  /** Of what is shown now: another one begins where the newest is. */
  key: string
  /** The page that the remote says. */
  page: number
}

interface Held extends RemotePages {
  held: number | null
}

/** Which page a connected screen is held at: what the remote said last, or somebody at the machine since; null while nobody has turned. */
export function heldNext(before: Held | null, { key, page }: RemotePages): number | null {
  if (before?.key === key && before.page === page) return before.held
  // The remote remembers the page of what was shown before; only a page that it has turned to since is meant for this.
  if (before && before.key !== key) return page !== before.page && page > 0 ? page : null
  return before || page > 0 ? page : null
}

export function useRemotePaging(told: RemotePages): { paging: Paging; turn: (by: number) => void } {
  const [at, setAt] = useState<Held>(() => ({ ...told, held: heldNext(null, told) }))
  const [shown, setShown] = useState<ShownPage>({ page: 0, of: 1 })
  if (at.key !== told.key || at.page !== told.page) setAt({ ...told, held: heldNext(at, told) })
  const onPage = useCallback((page: number, of: number) => setShown({ page, of }), [])
  const turn = useCallback(
    (by: number) =>
      setAt((before) => ({ ...before, held: Math.min(Math.max(0, shown.page + by), Math.max(0, shown.of - 1)) })),
    [shown],
  )
  return { paging: useMemo(() => ({ held: at.held, wraps: true, onPage }), [at.held, onPage]), turn }
}
