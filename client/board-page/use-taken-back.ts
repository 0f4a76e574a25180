import { useCallback, useEffect, useMemo, useState } from 'react'
import type { BoardId } from '../../shared/ids.ts'
import type { Device, PersonKey } from '../sync/device.ts'
import type { TakenBack } from '../sync/hold-board.ts'
import type { LeftText } from '../sync/left-text.ts'
import { addLeft, clearLeft, readLeft } from './left-notes.ts'

export interface TakenBackNews {
  /** Why the newest edit could not stand; null when that was on an earlier visit. */
  reason: TakenBack['reason'] | null
  /** All text that was given back and not yet dismissed. */
  left: readonly LeftText[]
}

/** What could not stand on this board, until the person has said that they have what they need. */
export function useTakenBack(given: { device: Device; boardId: BoardId; person: PersonKey }) {
  const { device, boardId, person } = given
  const where = useMemo(() => ({ device, boardId, person }), [device, boardId, person])
  const [news, setNews] = useState<TakenBackNews | null>(null)

  useEffect(() => {
    let isShown = true
    const read = async () => {
      const left = await readLeft(where)
      if (isShown && left.length > 0) setNews((before) => before ?? { reason: null, left })
    }
    void read()
    return () => {
      isShown = false
    }
  }, [where])

  const onTakenBack = useCallback(
    ({ reason, left }: TakenBack) => {
      setNews((before) => ({ reason, left: [...(before?.left ?? []), ...left] }))
      void addLeft(where, left)
    },
    [where],
  )
  const dismiss = useCallback(() => {
    setNews(null)
    void clearLeft(where)
  }, [where])
  return { news, onTakenBack, dismiss }
}
