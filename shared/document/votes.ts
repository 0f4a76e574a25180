/**
 * What closed votes gave the things on a board: root `votes`, item -> number. An item is a note (`shape:…`), a row (`row:<list>/<id>`)
 * or a field (`field:<id>`). Written by the server alone, so that nobody can vote by hand.
 */
import type * as Y from 'yjs'

export const votesRoot = 'votes'
export const votesOf = (doc: Y.Doc): Y.Map<number> => doc.getMap(votesRoot)

export const rowItem = (listId: string, rowId: string): string => `row:${listId}/${rowId}`
export const fieldItem = (fieldId: string): string => `field:${fieldId}`

/** What this item got; 0 when nobody has voted for it. */
export function votesFor(doc: Y.Doc, item: string): number {
  const votes: unknown = votesOf(doc).get(item)
  return typeof votes === 'number' && Number.isSafeInteger(votes) && votes > 0 ? votes : 0
}

/** All items with votes. */
export function readVotes(doc: Y.Doc): Record<string, number> {
  return Object.fromEntries(
    [...votesOf(doc).keys()].map((item) => [item, votesFor(doc, item)] as const).filter(([, votes]) => votes > 0),
  )
}

/** Replaces what the items of an earlier vote about the same things got. */
export function writeVotes(doc: Y.Doc, about: readonly string[], result: ReadonlyMap<string, number>): void {
  const votes = votesOf(doc)
  for (const item of about) {
    const count = result.get(item) ?? 0
    if (count > 0 && votes.get(item) !== count) votes.set(item, count)
    else if (count === 0 && votes.has(item)) votes.delete(item)
  }
}
