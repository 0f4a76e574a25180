/** Has the browser keep the page and the files it has loaded, so that a board can be opened again without a net (`public/service-worker.js`). */
const gatherMs = 2_000

/** Answers with what stops it. Does nothing where a browser can't, as over plain http, or in development. */
export function keepPage(page: Window): () => void {
  const workers = page.navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!workers || !page.isSecureContext || !import.meta.env.PROD) return () => {}
  let timer: ReturnType<typeof setTimeout> | null = null
  const tell = async () => {
    const { active } = await workers.ready
    active?.postMessage({ files: loadedFiles(page) }, [])
  }
  const later = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void tell(), gatherMs)
  }
  const observer = new PerformanceObserver(later)
  const start = async () => {
    try {
      await workers.register('/service-worker.js')
      observer.observe({ type: 'resource', buffered: true })
      later()
    } catch (error) {
      console.warn('The page can’t be kept for times without a net', error)
    }
  }
  void start()
  return () => {
    observer.disconnect()
    if (timer) clearTimeout(timer)
  }
}

/** Everything of ours with a hash in its name, and the icon. */
function loadedFiles(page: Window): string[] {
  const paths = page.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === page.location.origin)
    .map(({ pathname }) => pathname)
  const scripts = Array.from(
    page.document.querySelectorAll<HTMLScriptElement>('script[src]'),
    ({ src }) => new URL(src).pathname,
  )
  return [...new Set([...paths, ...scripts])].filter((path) => path.startsWith('/assets/') || path === '/icon.svg')
}
