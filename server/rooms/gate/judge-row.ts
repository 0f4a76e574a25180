/** One row as it will be. What each part may be was judged when it came; here it is only missed. */
import type { List } from '../../../shared/canvases/canvas.ts'
import { rowKeys } from '../../../shared/document/rows.ts'
import type { ChangedMap } from './map-changes.ts'
import { Refusal } from './refusal.ts'

export function judgeRow(list: List, map: ChangedMap): void {
  const needed = [rowKeys.id, rowKeys.order, ...list.cells.map(({ id }) => id)]
  for (const key of needed) {
    // A row from before this part was asked for may go without it; one that has it, or is new, may not.
    const isNeeded = map.type === null || map.isChanged(key)
    if (isNeeded && !map.get(key)) throw new Refusal('invalidRecord', 'a row that lacks a part')
  }
  if (map.type !== null && map.isChanged(rowKeys.id)) throw new Refusal('invalidRecord', 'a row keeps its id')
}
