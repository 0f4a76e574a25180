/**
 * Lets a board be opened without a net: keeps the page and its hashed files, nothing else. No answer of the API is kept here; what was
 * written on a board is in IndexedDB (client/sync), under the name of whoever wrote it.
 *
 * Invariants
 * - With a net, the page comes from the server: a new version is seen at the next load.
 * - The page that is kept and its files are of one version, or the older page stays.
 */
const cacheName = 'pages'
const pageAddress = '/'
/** A net that is there but doesn't answer. */
const patienceMs = 4_000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && isPage(url.pathname)) event.respondWith(openPage(request))
  else if (url.pathname.startsWith('/assets/') || url.pathname === '/icon.svg') event.respondWith(openFile(request))
})

/** The page tells which files it has loaded: those it would need without a net. */
self.addEventListener('message', (event) => {
  const { files } = event.data ?? {}
  if (Array.isArray(files)) event.waitUntil(keep(files))
})

const isPage = (path) => !path.startsWith('/api') && !path.slice(path.lastIndexOf('/')).includes('.')

async function openPage(request) {
  const kept = await caches.match(pageAddress, { cacheName })
  if (!kept) return fetch(request)
  const fresh = fetch(request).then((answer) => (answer.status >= 500 ? kept : answer))
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), patienceMs))
  return Promise.race([fresh.catch(() => kept), late])
}

async function openFile(request) {
  return (await caches.match(request, { cacheName })) ?? fetch(request)
}

async function keep(files) {
  const cache = await caches.open(cacheName)
  const page = await fetch(pageAddress, { cache: 'no-store', headers: { accept: 'text/html' } })
  if (!page.ok) return
  const source = await page.clone().text()
  const script = scriptOf(source)
  // The server has another version than the page that asks: that page will ask when it is loaded.
  if (!script || !files.includes(script)) return
  await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)))
  const before = await cache.match(pageAddress)
  const isNew = !before || scriptOf(await before.text()) !== script
  await cache.put(pageAddress, page)
  if (isNew) await forgetAllBut(cache, new Set([pageAddress, ...files]))
}

const scriptOf = (source) => /<script[^>]*\ssrc="([^"]+)"/.exec(source)?.[1] ?? null

async function forgetAllBut(cache, paths) {
  for (const request of await cache.keys()) {
    if (!paths.has(new URL(request.url).pathname)) await cache.delete(request)
  }
}
