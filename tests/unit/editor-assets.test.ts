import { describe, expect, it } from 'vitest'
import { editorAssets } from '../../client/board/editor-assets.ts'

describe('The editor’s icons', () => {
  // It decodes each of them when a board is shown, and leaves the failure of each to the page's console.
  it('need no net: each comes inside of the page’s script, or not at all', () => {
    const addresses = Object.entries(editorAssets.icons ?? {})
    expect(addresses.length).toBeGreaterThan(100)
    const fetched = addresses.filter(([, address]) => address !== '' && !address?.startsWith('data:image/svg+xml'))
    expect(fetched).toEqual([])
  })

  it('are there for what is left of the editor’s own interface', () => {
    for (const name of ['check', 'chevron-right', 'bold', 'crop', 'trash']) {
      expect(editorAssets.icons?.[name]).not.toBe('')
    }
  })
})
