/** The whole sentence about a lost connection, or a server that can't write or lets nobody in, under the header where everyone sees it. */
import { CloudOff, Hourglass, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import type { SaveState } from '../sync/board-connection.ts'
import { Banner } from '../ui/banner.tsx'

interface Given {
  state: SaveState
  mayEdit: boolean
  /** Is there anything of the board to look at? */
  isLoaded: boolean
}

export function NetNotice({ state, mayEdit, isLoaded }: Given) {
  const words = useWords()
  const isBad = state.kind === 'offline' || state.kind === 'failing'
  const [wasBad, setWasBad] = useState(isBad)
  if (isBad && !wasBad) setWasBad(true)
  return (
    <>
      {state.kind === 'offline' && (
        <Banner
          tone="warn"
          icon={state.why ? <Hourglass aria-hidden="true" /> : <CloudOff aria-hidden="true" />}
          className="board-notice"
        >
          {state.why
            ? `${words(`sync.waiting.${state.why}`)} ${words(waitingSentence(state.onDevice, mayEdit, isLoaded))}`
            : words(offlineSentence(state.onDevice, mayEdit))}
        </Banner>
      )}
      {state.kind === 'failing' && (
        <Banner tone="warn" icon={<TriangleAlert aria-hidden="true" />} className="board-notice">
          {words(state.onDevice ? 'sync.failingOnDevice' : 'sync.failingInPage')}
        </Banner>
      )}
      {/* For those who can't see the notice go. */}
      <output className="unseen">{wasBad && !isBad && words('sync.backAgain')}</output>
    </>
  )
}

function waitingSentence(onDevice: boolean, mayEdit: boolean, isLoaded: boolean) {
  if (!isLoaded) return 'sync.waiting.again'
  if (!mayEdit) return 'sync.waiting.viewing'
  return onDevice ? 'sync.waiting.onDevice' : 'sync.waiting.inPage'
}

function offlineSentence(onDevice: boolean, mayEdit: boolean) {
  if (!mayEdit) return 'sync.offlineViewing'
  return onDevice ? 'sync.offlineOnDevice' : 'sync.offlineInPage'
}
