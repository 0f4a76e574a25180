/** `node --import tsx server/storage/back-up-now.ts <folder>`: copies the data folder while the server runs. */
import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { endBecause, say } from '../say.ts'
import { StartError } from '../start-error.ts'
import { backUp } from './back-up.ts'

try {
  const [target] = process.argv.slice(2)
  if (!target) throw new StartError('Say where to: node --import tsx server/storage/back-up-now.ts <folder>')
  backUp(readConfig(process.env).dataDir, resolve(target))
  say(`Backed up to ${resolve(target)}`)
} catch (error) {
  endBecause(error)
}
