/**
 * The editor's own icons that are still in use. They come inside of the page's script: the editor decodes them all when a board is shown,
 * and does not catch it when that fails, so that a board shown at a moment without a net would complain once for each.
 */
import alt from '@tldraw/assets/icons/icon/alt.svg?inline'
import bold from '@tldraw/assets/icons/icon/bold.svg?inline'
import bulletList from '@tldraw/assets/icons/icon/bulletList.svg?inline'
import check from '@tldraw/assets/icons/icon/check.svg?inline'
import chevronRight from '@tldraw/assets/icons/icon/chevron-right.svg?inline'
import code from '@tldraw/assets/icons/icon/code.svg?inline'
import corners from '@tldraw/assets/icons/icon/corners.svg?inline'
import crop from '@tldraw/assets/icons/icon/crop.svg?inline'
import cross from '@tldraw/assets/icons/icon/cross-2.svg?inline'
import download from '@tldraw/assets/icons/icon/download.svg?inline'
import externalLink from '@tldraw/assets/icons/icon/external-link.svg?inline'
import highlight from '@tldraw/assets/icons/icon/highlight.svg?inline'
import italic from '@tldraw/assets/icons/icon/italic.svg?inline'
import link from '@tldraw/assets/icons/icon/link.svg?inline'
import toggleOff from '@tldraw/assets/icons/icon/toggle-off.svg?inline'
import toggleOn from '@tldraw/assets/icons/icon/toggle-on.svg?inline'
import toolMedia from '@tldraw/assets/icons/icon/tool-media.svg?inline'
import trash from '@tldraw/assets/icons/icon/trash.svg?inline'

/** By the editor's name for them. */
export const editorIcons: Readonly<Record<string, string>> = {
  alt,
  bold,
  bulletList,
  check,
  'chevron-right': chevronRight,
  code,
  corners,
  crop,
  'cross-2': cross,
  download,
  'external-link': externalLink,
  highlight,
  italic,
  link,
  'toggle-off': toggleOff,
  'toggle-on': toggleOn,
  'tool-media': toolMedia,
  trash,
}
