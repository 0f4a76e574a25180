/**
 * A text that is being edited here while others may change it too.
 *
 * Invariants
 * 1. What is being typed is never replaced by what comes from elsewhere: somebody else's text is offered beside it.
 * 2. What has been saved, and not touched since, follows the others; as long as one has not left it, one's own text is offered back.
 */
export interface Draft {
  /** As it stands in the field. */
  text: string
  /** What the sheet said when the draft began, or has accepted from it since. */
  base: string
  /** Under way to the server. */
  sent: string | null
  /** Somebody else's text, which ours has replaced or is about to. */
  rival: string | null
}

/** `clean` is how the server would keep a text; null when it would not. */
export type Clean = (text: string) => string | null

export const isDirty = (draft: Draft, clean: Clean): boolean => clean(draft.text) !== draft.base

/** What stands in the field, when the sheet says `value`. */
export function shownText(draft: Draft | null, value: string, clean: Clean): string {
  return draft && !hasMovedOn(draft, value, clean) ? draft.text : value
}

export interface Rival {
  text: string
  /** One's own, which somebody has replaced; else somebody's, which one's own replaces. */
  isOwn: boolean
}

/** Two have written here at the same time: the text that doesn't stand there now. */
export function rivalIn(draft: Draft | null, value: string, clean: Clean): Rival | null {
  if (!draft) return null
  if (hasMovedOn(draft, value, clean)) return draft.text.trim() === '' ? null : { text: draft.base, isOwn: true }
  return draft.rival === null ? null : { text: draft.rival, isOwn: false }
}

/** Typed. */
export function typed(draft: Draft | null, text: string, value: string, clean: Clean): Draft {
  if (!draft || hasMovedOn(draft, value, clean)) return { text, base: value, sent: null, rival: null }
  return { ...draft, text, rival: rivalOf(draft, value, clean) }
}

/** About to be sent. */
export const sending = (draft: Draft, value: string, clean: Clean): Draft => ({
  ...draft,
  sent: clean(draft.text),
  rival: rivalOf(draft, value, clean),
})

/** The server has kept `sent`. */
export const accepted = (draft: Draft, sent: string): Draft => ({ ...draft, base: sent, sent: null })

/** Not dirty, and the sheet says something else: somebody has changed it since. */
const hasMovedOn = (draft: Draft, value: string, clean: Clean): boolean =>
  !isDirty(draft, clean) && draft.sent === null && value !== draft.base

function rivalOf(draft: Draft, value: string, clean: Clean): string | null {
  const isTheirs = value !== draft.base && value !== draft.sent && value !== clean(draft.text)
  return isTheirs ? value : draft.rival
}
