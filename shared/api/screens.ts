/**
 * A screen in the hall, paired once by a code and then driven from the remote.
 *
 * `POST /api/screens` -> `{ screen }`, with a cookie that only this device has: shows the code, big.
 * `GET /api/screens/me` -> `{ screen }`: asked every other second until it is paired. Then the device has a session that sees what the
 * remote shows, and nothing else; it opens `GET /live/:workshopId`.
 * `POST /api/workshops/:id/screens` PairScreen -> `{ now, view }`: for those who run the workshop; a code that doesn't work is `wrongPairingCode`.
 * `GET /api/screens/me/qr.svg` -> the address to join at, as a QR code; for a paired screen while the day is open.
 * `DELETE /api/screens/me` -> 204: the device is no screen any more.
 */
import { z } from 'zod'
import { limits } from '../limits.ts'
import { ScreenId, WorkshopId } from '../ids.ts'
import { line, Moment } from './text.ts'
import { normaliseJoinCode } from './workshops.ts'

export const WaitingScreen = z.discriminatedUnion('status', [
  z.object({ status: z.literal('waiting'), code: z.string(), expiresAt: Moment }),
  /** `origin`: where people reach the house, for the address on the wall; the machine itself may know it by another name. */
  z.object({ status: z.literal('paired'), screenId: ScreenId, workshopId: WorkshopId, origin: z.string() }),
  /** No screen, or not any more: `POST` makes it one. */
  z.object({ status: z.literal('none') }),
])
export const ScreenAnswer = z.object({ screen: WaitingScreen })
export type ScreenAnswer = z.infer<typeof ScreenAnswer>

export const PairScreen = z.strictObject({
  code: z.string().max(40).transform(normaliseJoinCode),
  name: line(limits.nameLength),
})
export type PairScreen = z.infer<typeof PairScreen>
