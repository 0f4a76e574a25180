/** The editor's fonts, icons and translations, served by us: it asks no other host for anything. */
import icons from '@tldraw/assets/icons/icon/0_merged.svg?url'
import danish from '@tldraw/assets/translations/da.json?url'
import english from '@tldraw/assets/translations/en.json?url'
import italic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url'
import upright from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { defaultEditorAssetUrls, type TLUiAssetUrlOverrides } from 'tldraw'

/** All that is written on a board is written in the product's one typeface, whatever face the editor means to have. */
const fonts = Object.fromEntries(
  Object.keys(defaultEditorAssetUrls.fonts ?? {}).map((face) => [face, face.includes('italic') ? italic : upright]),
)

/** Those that are left of the editor's own interface: menus, text and picture tools, dialogs. Ours are lucide's. */
const iconNames = [
  'alt',
  'bold',
  'bulletList',
  'check',
  'chevron-right',
  'code',
  'corners',
  'crop',
  'cross-2',
  'download',
  'external-link',
  'highlight',
  'italic',
  'link',
  'none',
  'toggle-off',
  'toggle-on',
  'tool-media',
  'trash',
]

export const editorAssets: TLUiAssetUrlOverrides = {
  fonts,
  icons: Object.fromEntries(iconNames.map((name) => [name, `${icons}#${name}`])),
  translations: { da: danish, en: english },
  embedIcons: {},
}
