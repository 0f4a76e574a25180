/** The editor's fonts, icons and translations, served by us: it asks no other host for anything. */
import danish from '@tldraw/assets/translations/da.json?url'
import english from '@tldraw/assets/translations/en.json?url'
import italic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url'
import upright from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { getAssetUrls } from '@tldraw/assets/selfHosted'
import type { TLUiAssetUrlOverrides } from 'tldraw'
import { editorIcons } from './editor-icons.ts'

/** The editor's own lists, for their names. */
const all = getAssetUrls()

/** All that is written on a board is written in the product's one typeface, whatever face the editor means to have. */
const fonts = mapped(all.fonts, (face) => (face.includes('italic') ? italic : upright))

export const editorAssets: TLUiAssetUrlOverrides = {
  fonts,
  // The editor fetches every icon that has an address, in use or not, and from its maker's host where we name none.
  icons: mapped(all.icons, (name) => editorIcons[name] ?? ''),
  translations: { da: danish, en: english },
  embedIcons: mapped(all.embedIcons, () => ''),
}

function mapped<Key extends string>(
  names: Record<Key, unknown>,
  address: (name: string) => string,
): Record<Key, string> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, address(name)])) as Record<Key, string>
}
