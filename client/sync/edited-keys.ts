/**
 * What an edit touched, in words that outlive the document: `f:<field>`, `n:<shape>`, `rows:<list>`, `records/<record id>`. A
 * document that replaces another has the same keys, though none of the same structs.
 */
import * as Y from 'yjs'
import { rootNames } from '../../shared/document/layout.ts'

export const recordKey = (recordId: string): string => `${rootNames.records}/${recordId}`

export function editedKeys(transaction: Y.Transaction): string[] {
  const keys = new Set<string>()
  for (const [type, changed] of transaction.changed) {
    for (const key of keysOf(type as Y.AbstractType<unknown>, changed)) keys.add(key)
  }
  return [...keys]
}

function keysOf(type: Y.AbstractType<unknown>, changed: ReadonlySet<string | null>): string[] {
  const path: (string | null)[] = []
  let at = type
  while (at._item) {
    path.unshift(at._item.parentSub)
    at = at._item.parent as Y.AbstractType<unknown>
  }
  const root = Y.findRootTypeKey(at)
  if (root !== rootNames.records) return [root]
  const records = path[0] ? [path[0]] : [...changed].filter((key) => key !== null)
  return records.map(recordKey)
}
