/** The editor's licence key, if the municipality has one: the server writes it into the page. */
export function licenceKeyOf(page: Document): { licenceKey?: string } {
  const key = page.querySelector<HTMLMetaElement>('meta[name="tldraw-license-key"]')?.content
  return key ? { licenceKey: key } : {}
}
