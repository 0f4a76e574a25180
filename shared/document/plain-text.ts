/** The text of a shape's properties: an arrow's is a plain string, other shapes' a tree of formatted text. */
export function plainText(props: unknown): string {
  const { richText, text } = props as { richText?: unknown; text?: unknown }
  if (typeof text === 'string') return text
  return paragraphs(richText).join('\n')
}

function paragraphs(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, text, content } = node as { type?: unknown; text?: unknown; content?: unknown }
  if (typeof text === 'string') return [text]
  if (type === 'hardBreak') return ['\n']
  const parts = Array.isArray(content) ? content.map(paragraphs) : []
  return type === 'paragraph' || type === 'heading' ? [parts.flat().join('')] : parts.flat()
}
