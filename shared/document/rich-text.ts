/**
 * The formatted text inside tldraw's text boxes and shapes, checked by structure. tldraw itself checks only the outermost object;
 * a text node without text, or a null among the nodes, takes the whole editor down on every screen and again after every reload.
 */
import { limits } from '../limits.ts'

const maxDepth = 8
const maxNodes = 2_000
const blocks = new Set(['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem'])
const plainMarks = new Set(['bold', 'italic', 'strike', 'code', 'highlight'])

/** What is wrong with it, or null. */
export function findRichTextTrouble(richText: unknown): string | null {
  if (!isObject(richText) || richText['type'] !== 'doc') return 'the text is no document'
  const seen = { nodes: 0, letters: 0 }
  const trouble = findNodeTrouble(richText, 0, seen)
  if (trouble) return trouble
  return seen.letters > limits.noteLength ? 'the text is too long' : null
}

function findNodeTrouble(node: unknown, depth: number, seen: { nodes: number; letters: number }): string | null {
  if (!isObject(node)) return 'a part of the text is no node'
  if (depth > maxDepth) return 'the text is nested too deep'
  if (++seen.nodes > maxNodes) return 'the text has too many parts'
  const { type, text, content, marks, attrs, ...rest } = node
  if (Object.keys(rest).length > 0) return 'a node has an unknown property'
  if (attrs !== undefined && !areAttributesFine(attrs)) return 'a node has odd attributes'
  if (type === 'hardBreak') return text === undefined && content === undefined ? null : 'a line break holds something'
  if (type === 'text') {
    if (typeof text !== 'string' || text === '') return 'a text node has no text'
    if (content !== undefined) return 'a text node holds other nodes'
    seen.letters += text.length
    return findMarksTrouble(marks)
  }
  if (typeof type !== 'string' || !blocks.has(type)) return 'the text has an unknown kind of node'
  if (type === 'doc' && depth > 0) return 'a document stands inside a document'
  if (text !== undefined || marks !== undefined) return 'a block has text or marks of its own'
  if (content === undefined) return type === 'paragraph' || type === 'heading' ? null : 'a block is empty'
  if (!Array.isArray(content)) return 'a block holds no list of nodes'
  for (const child of content) {
    if (!isObject(child) || !mayHold(type, child['type'])) return 'a node stands where it can’t'
    const trouble = findNodeTrouble(child, depth + 1, seen)
    if (trouble) return trouble
  }
  return content.length === 0 && type !== 'paragraph' && type !== 'heading' ? 'a block is empty' : null
}

function mayHold(parent: string, child: unknown): boolean {
  switch (parent) {
    case 'paragraph':
    case 'heading':
      return child === 'text' || child === 'hardBreak'
    case 'bulletList':
    case 'orderedList':
      return child === 'listItem'
    default:
      return child === 'paragraph' || child === 'heading' || child === 'bulletList' || child === 'orderedList'
  }
}

function findMarksTrouble(marks: unknown): string | null {
  if (marks === undefined) return null
  if (!Array.isArray(marks) || marks.length > plainMarks.size + 1) return 'marks are no list'
  for (const mark of marks) {
    if (!isObject(mark) || typeof mark['type'] !== 'string') return 'a mark is none'
    if (mark['type'] === 'link') {
      if (!isObject(mark['attrs']) || !isWebAddress(mark['attrs']['href'])) return 'a link leads to no web page'
    } else if (!plainMarks.has(mark['type'])) return 'the text has an unknown mark'
    if (mark['attrs'] !== undefined && !areAttributesFine(mark['attrs'])) return 'a mark has odd attributes'
  }
  return null
}

const isWebAddress = (href: unknown): boolean =>
  typeof href === 'string' && href.length <= 2_000 && /^https?:\/\/[^\s]+$/i.test(href)

/** Attributes are flat: `dir`, `level`, `start`, `href`, `target`, `rel`, `class`. */
function areAttributesFine(attrs: unknown): boolean {
  if (!isObject(attrs)) return false
  const entries = Object.entries(attrs)
  return (
    entries.length <= 8 &&
    entries.every(
      ([, value]) =>
        value === null ||
        typeof value === 'boolean' ||
        (typeof value === 'number' && Number.isFinite(value)) ||
        (typeof value === 'string' && value.length <= 2_000),
    )
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
