/** `npm start` */
import { buildIfStale } from './build-if-stale.ts'
import { readConfig } from './config.ts'
import { endBecause, run, say } from './run.ts'

try {
  await run({ config: readConfig(process.env), build: () => buildIfStale(say) })
} catch (error) {
  endBecause(error)
}
