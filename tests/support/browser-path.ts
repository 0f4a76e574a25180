/**
 * The browser that tests run in comes from npm (`@sparticuz/chromium`), so that nothing is installed by hand and nothing is downloaded
 * from elsewhere. `CHROMIUM_PATH` names another one; it is needed on machines that aren't Linux on x64.
 *
 * The package packs Chromium with brotli. Its own unpacking writes to one place in the temporary folder, where a second process takes
 * the half-written file for a whole one; here it is unpacked beside the packages and moved into place when it is complete.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

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

export interface BrowserLaunch {
  executablePath: string
  args: string[]
  /** What the browser needs around it on a machine that lacks its libraries or has no fonts. */
  env: Record<string, string>
}

export function browserPath(): Promise<string> {
  return Promise.resolve(process.env['CHROMIUM_PATH'] ?? join(unpackedFolder(), 'chromium'))
}

/** Everything that starting the browser takes, for `chromium.launch` of Playwright. */
export function browserLaunch(): BrowserLaunch {
  const args = [...browserArguments]
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const own = process.env['CHROMIUM_PATH']
  if (own !== undefined) return { executablePath: own, args, env: inherited }

  const folder = unpackedFolder()
  const executablePath = join(folder, 'chromium')
  const env = { ...inherited }
  if (lacksLibraries(executablePath)) {
    env['LD_LIBRARY_PATH'] = [join(folder, 'lib'), inherited['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf')
  return { executablePath, args, env }
}

/** The folder with the unpacked browser; unpacks it the first time (some seconds, 200 MB). */
function unpackedFolder(): string {
  const packed = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../../bin')
  const { version } = JSON.parse(readFileSync(join(packed, '../package.json'), 'utf8')) as { version: string }
  const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder

  mkdirSync(cache, { recursive: true })
  const unfinished = mkdtempSync(join(cache, 'unpacking-'))
  writeFileSync(join(unfinished, 'chromium'), brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))), {
    mode: 0o755,
  })
  for (const archive of ['al2023', 'fonts', 'swiftshader']) unpackArchive(join(packed, `${archive}.tar.br`), unfinished)
  writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(join(folder, 'fonts')))
  try {
    renameSync(unfinished, folder)
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another process was first: what it put there is the same.
    if (!existsSync(folder)) throw cause
  }
  return folder
}

function unpackArchive(path: string, into: string): void {
  const input = brotliDecompressSync(readFileSync(path))
  const { status, stderr } = spawnSync('tar', ['-x', '--no-same-owner', '-C', into, '-f', '-'], { input })
  if (status !== 0) throw new Error(`could not unpack ${path}: ${String(stderr)}`)
}

function lacksLibraries(executablePath: string): boolean {
  const { status, stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' })
  return status !== 0 || stdout.includes('not found')
}

const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/.cache</cachedir></fontconfig>
`
