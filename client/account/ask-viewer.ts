/** Who is at the screen, also when the net is gone or the server can't answer: remembered on this device beside what it keeps of boards, and forgotten with it. */
import { ViewerAnswer } from '../../shared/api/accounts.ts'
import { principalKey } from '../../shared/roles.ts'
import { isServerAway } from '../http/api-error.ts'
import { request } from '../http/request.ts'
import { browserDevice } from '../sync/browser-device.ts'
import { forgetLocalCopies } from '../sync/forget-local-copies.ts'

const note = 'viewer'

export async function askViewer(signal: AbortSignal): Promise<ViewerAnswer> {
  try {
    const answer = await request({ path: '/api/session', answer: ViewerAnswer, signal })
    void rememberViewer(answer)
    return answer
  } catch (error) {
    const kept = isServerAway(error) ? await readKept() : null
    if (!kept?.viewer) throw error
    return kept
  }
}

/** What others left on a shared device goes at the same time. */
export async function rememberViewer(answer: ViewerAnswer): Promise<void> {
  const person = answer.viewer && principalKey(answer.viewer)
  await forgetLocalCopies({ othersOf: person })
  if (!person) return
  await browserDevice(window)
    .notes.write(note, person, answer)
    .catch(() => {
      // A device that can't remember asks the server, which it has to do anyway.
    })
}

async function readKept(): Promise<ViewerAnswer | null> {
  const kept: unknown = await browserDevice(window)
    .notes.read(note)
    .catch(() => null)
  const parsed = ViewerAnswer.safeParse(kept)
  return parsed.success ? parsed.data : null
}
