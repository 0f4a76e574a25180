/** What must be true of a board whatever has been sent to it, looked up by the plainest means. */
import * as Y from 'yjs'
import { canvasShapeId, checkRecord } from '../../shared/document/record-schema.ts'
import { recordsOf } from '../../shared/document/layout.ts'
import { fromGroups } from '../../shared/document/records.ts'

/** Everything on the board as JSON, by root; roots with nothing in them are left out, since a mere look makes one. */
export function contentOf(doc: Y.Doc): Record<string, unknown> {
  const content: Record<string, unknown> = {}
  for (const name of [...doc.share.keys()].toSorted()) {
    if (['meta', 'records', 'votes'].includes(name)) content[name] = doc.getMap(name).toJSON()
    else if (name.startsWith('rows:')) content[name] = doc.getArray(name).toJSON()
    else content[name] = doc.getText(name).toJSON()
    if (isEmpty(content[name])) delete content[name]
  }
  return content
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : value === ''

/** Faults in the board; none is as it should be. */
export function faultsOf(doc: Y.Doc): string[] {
  const faults: string[] = []
  if (doc.store.pendingStructs) faults.push('structs are pending')
  if (doc.store.pendingDs) faults.push('deletions are pending')
  for (const [id, map] of recordsOf(doc).entries()) {
    const own: unknown = map
    if (!(own instanceof Y.Map)) {
      faults.push(`${id} is no map`)
      continue
    }
    const record = fromGroups(id, (key) => own.get(key))
    const check = record ? checkRecord(record) : { ok: false as const, why: 'no record' }
    if (!check.ok) faults.push(`${id}: ${check.why}`)
    if (id === canvasShapeId) faults.push('the canvas is a record')
  }
  for (const name of doc.share.keys()) {
    if (!/^(meta|records|votes|f:[a-z-]+|rows:[a-z-]+|n:shape:[\w-]{1,64})$/.test(name)) faults.push(`root ${name}`)
  }
  return faults
}
