/**
 * The browser that tests run in comes from npm (`@sparticuz/chromium`), so that nothing is installed by hand and nothing is downloaded
 * from elsewhere. `CHROMIUM_PATH` names another one.
 */
import chromium from '@sparticuz/chromium'

export async function browserPath(): Promise<string> {
  return process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath())
}

/** Without these, Chromium refuses to start as root, or looks for its maker's hosts. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]
