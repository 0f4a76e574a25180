/** Why an update is not taken: a code for the client, and a line for whoever reads a test or a log. Never holds what someone wrote. */
import type { RefusalReason } from '../../../shared/protocol/messages.ts'

export class Refusal extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, why: string) {
    super(why)
    this.name = 'Refusal'
    this.reason = reason
  }
}
