/** The whole sentence about a lost connection or a server that can't write, under the header where everyone sees it. */
import { CloudOff, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import type { SaveState } from '../sync/board-connection.ts'
import { Banner } from '../ui/banner.tsx'

export function NetNotice({ state, mayEdit }: { state: SaveState; mayEdit: boolean }) {
  const words = useWords()
  const isBad = state.kind === 'offline' || state.kind === 'failing'
  const [wasBad, setWasBad] = useState(isBad)
  if (isBad && !wasBad) setWasBad(true)
  return (
    <>
      {state.kind === 'offline' && (
        <Banner tone="warn" icon={<CloudOff aria-hidden="true" />} className="board-notice">
          {words(offlineSentence(state.onDevice, mayEdit))}
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

function offlineSentence(onDevice: boolean, mayEdit: boolean) {
  if (!mayEdit) return 'sync.offlineViewing'
  return onDevice ? 'sync.offlineOnDevice' : 'sync.offlineInPage'
}
