/**
 * What may truthfully be said about where the edits are.
 *
 * Invariants
 * 1. `saved` is said only while every edit made here is on the server's disk: each frame of this connection that carries edits has been
 *    acknowledged, and none is held back.
 * 2. An edit counts from the moment it is made, also without a connection and also one that an earlier visit left on this device.
 * 3. Losing the connection turns what was sent but not acknowledged into edits that are held: nobody knows whether they arrived.
 * 4. Nothing follows on `ended`.
 *
 * Pure: a ledger, what happens to it, and what it says. Moments are the server's, in ms since 1970.
 */
import type { EndReason, SaveState } from './board-connection.ts'
import type { WaitReason } from './wait-reason.ts'

export interface Ledger {
  readonly phase: 'loading' | 'offline' | 'online'
  readonly ended: EndReason | null
  /** While offline: why the server lets nobody in, if it has said so. */
  readonly why: WaitReason | null
  /** There are edits that no frame of this connection carries. */
  readonly held: boolean
  /** Frames with edits sent on this connection, and how many of them the server has settled. */
  readonly sent: number
  readonly settled: number
  readonly storage: 'ok' | 'failing'
  /** The server's time of the newest commit of an edit made here. */
  readonly savedAt: number | null
}

export const emptyLedger: Ledger = {
  phase: 'loading',
  ended: null,
  why: null,
  held: false,
  sent: 0,
  settled: 0,
  storage: 'ok',
  savedAt: null,
}

export const hasUnsaved = (ledger: Ledger): boolean => ledger.held || ledger.settled < ledger.sent

/** An edit that could not be sent: it was made offline, before the board had been compared, or kept by an earlier visit. */
export const afterHolding = (ledger: Ledger): Ledger => ({ ...ledger, held: true })

/** So many frames with edits have been sent. */
export const afterSending = (ledger: Ledger, frames: number): Ledger => ({ ...ledger, sent: ledger.sent + frames })

/** All that the server lacked is on its way, what was held among it. */
export const afterCatchingUp = (ledger: Ledger, frames: number): Ledger => ({
  ...afterSending(ledger, frames),
  held: false,
})

/** The first n frames are on disk. */
export function afterAck(ledger: Ledger, n: number, now: number): Ledger {
  const settled = Math.max(ledger.settled, Math.min(n, ledger.sent))
  return settled === ledger.settled ? ledger : { ...ledger, settled, savedAt: now }
}

export const afterHello = (ledger: Ledger): Ledger => ({
  ...ledger,
  phase: 'online',
  why: null,
  sent: 0,
  settled: 0,
  storage: 'ok',
})

export const afterStatus = (ledger: Ledger, storage: Ledger['storage']): Ledger => ({ ...ledger, storage })

export const afterLosing = (ledger: Ledger, why: WaitReason | null = null): Ledger => ({
  ...ledger,
  phase: 'offline',
  why,
  held: hasUnsaved(ledger),
  sent: 0,
  settled: 0,
  storage: 'ok',
})

export const afterEnding = (ledger: Ledger, reason: EndReason): Ledger =>
  ledger.ended ? ledger : { ...afterLosing(ledger), ended: reason }

/** `onDevice`: would the edits survive the closing of this page? */
export function saveStateOf(ledger: Ledger, onDevice: boolean): SaveState {
  const unsaved = hasUnsaved(ledger)
  if (ledger.ended) return { kind: 'ended', reason: ledger.ended }
  switch (ledger.phase) {
    case 'loading':
      return { kind: 'loading' }
    case 'offline':
      return { kind: 'offline', unsaved, onDevice, ...(ledger.why && { why: ledger.why }) }
    case 'online':
      if (ledger.storage === 'failing') return { kind: 'failing', unsaved, onDevice }
      return unsaved ? { kind: 'saving' } : { kind: 'saved', at: ledger.savedAt }
  }
}
