import { ImagePlus } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { useRef } from 'react'
import { useEditor } from 'tldraw'
import { useWords } from '../i18n/use-words.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { pictureTypes } from './insert-pictures.ts'

/** Chooses pictures on the device and puts them in the middle of what one sees. */
export function PictureButton() {
  const editor = useEditor()
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Tooltip side="right" text={words('board.tools.picture')}>
        <Toolbar.Button
          className="tool-button"
          aria-label={words('board.tools.picture')}
          onClick={() => input.current?.click()}
        >
          <ImagePlus />
        </Toolbar.Button>
      </Tooltip>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={pictureTypes.join(',')}
        aria-label={words('board.tools.picture')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file can be chosen again afterwards.
          currentTarget.value = ''
          void editor.putExternalContent({ type: 'files', files, point: editor.getViewportPageBounds().center })
        }}
      />
    </>
  )
}
