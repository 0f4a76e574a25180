/**
 * Whether the rights of a step allow one change of a board. The server asks it for each change that an update makes, before anything of
 * it is applied; a screen may ask it before it offers a tool.
 */
import type { BoundRights } from './rights.ts'
import { mayWriteIn } from './step-rights.ts'

export type BoardChange =
  /** Letters. `part`: the id of the field or list; null in a note. `adds`: not only taken away. */
  | { kind: 'text'; part: string | null; adds: boolean }
  /** A row is added, moved, removed or brought back. */
  | { kind: 'row'; list: string }
  /** `shape`: what tldraw calls its type; null for what belongs to a shape (a picture's file, an arrow's binding). */
  | { kind: 'new'; shape: string | null }
  /** `parts`: what of it (`changedPart`). `isOwn`: made by the one who changes it. */
  | { kind: 'changed'; shape: string | null; parts: readonly string[]; isOwn: boolean }
  | { kind: 'removed'; shape: string | null; isOwn: boolean }

/** The group of a record (`records.ts`) that has changed; `growth` and `words`, when nothing but these has, and whenever these have. */
export function changedPart(group: string, before: unknown, after: unknown): string {
  if (group === 's' && isSameBut('growY', before, after)) return 'growth'
  return group === 'c' && wordsOf(before) !== wordsOf(after) ? 'words' : group
}

/** `canvas`: the board's. */
export function mayChange(change: BoardChange, rights: BoundRights, canvas: string): boolean {
  switch (change.kind) {
    case 'text':
      if (change.part !== null) return mayWriteIn(rights, canvas, change.part)
      return mayWriteInNotes(rights) || (!change.adds && rights.move)
    case 'row':
      return mayWriteIn(rights, canvas, change.list)
    case 'new':
      return mayMake(change.shape, rights)
    case 'changed':
      // A note grows with the text that is typed in it.
      if (change.shape === 'sticky' && change.parts.every((part) => part === 'growth') && mayWriteInNotes(rights))
        return true
      if (change.isOwn && mayMake(change.shape, rights)) return true
      // Whoever may arrange what others have made may not put other words in it.
      return rights.move && (!change.parts.includes('words') || mayWriteInNotes(rights))
    case 'removed':
      return rights.move || (change.isOwn && mayMake(change.shape, rights))
  }
}

const mayWriteInNotes = (rights: BoundRights): boolean => rights.add || rights.write === 'all'

function mayMake(shape: string | null, rights: BoundRights): boolean {
  if (shape === null) return rights.add || rights.move
  return shape === 'draw' || shape === 'highlight' ? rights.draw : rights.add
}

function isSameBut(name: string, before: unknown, after: unknown): boolean {
  const [then, now] = [propsIn(before), propsIn(after)]
  return [...new Set([...then.keys(), ...now.keys()])].every((key) => key === name || then.get(key) === now.get(key))
}

/** Written on a shape, as tldraw keeps them: formatted on most, plain on arrows. */
const wordsOf = (content: unknown): string =>
  JSON.stringify(['richText', 'text'].map((key) => propsIn(content).get(key)))

const propsIn = (group: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof group === 'object' && group !== null ? Object.entries(group) : [])
