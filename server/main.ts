/** `npm start` */
import { buildIfStale } from './build-if-stale.ts'
import { readConfig } from './config.ts'
import { endBecause, run, say } from './run.ts'

try {
  const config = readConfig(process.env)
  await buildIfStale(say)
  await run({ config })
} catch (error) {
  endBecause(error)
}
