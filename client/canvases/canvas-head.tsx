import type { Head } from '../../shared/canvases/canvas.ts'
import { boxStyle } from './box-style.ts'

/** A name and its prompt where the canvas wants them. */
export function CanvasHead(props: {
  head: Head
  name: string
  prompt: string
  /** Of the heading and of the prompt, for what they describe. */
  ids: { name: string; prompt: string }
  level: 2 | 3
}) {
  const { head, name, prompt, ids, level } = props
  const Name = level === 2 ? 'h2' : 'h3'
  return (
    <div className="canvas-head" style={boxStyle(head)}>
      <Name id={ids.name} style={{ fontSize: head.nameSize }}>
        {name}
      </Name>
      <p id={ids.prompt} className={head.showsPrompt ? '' : 'unseen'} style={{ fontSize: head.promptSize }}>
        {prompt}
      </p>
    </div>
  )
}
