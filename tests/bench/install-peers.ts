/** The servers that ours is measured against are no part of the product: they are installed here when they are first needed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))

export function installPeers(): void {
  if (existsSync(`${folder}node_modules/@hocuspocus/server`)) return
  process.stderr.write('Installing the other servers …\n')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('the other servers could not be installed; --servers ours,limit,ws needs none')
}
