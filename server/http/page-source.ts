/** Puts into the page what it has to know before it asks for anything: the key for tldraw's editor, if the municipality has one. */
export function editPage(tldrawLicenseKey: string | null): (html: string) => string {
  if (!tldrawLicenseKey) return (html) => html
  const key = tldrawLicenseKey.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return (html) => html.replace('</head>', `<meta name="tldraw-license-key" content="${key}" /></head>`)
}
