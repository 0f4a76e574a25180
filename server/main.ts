/** `npm start` */
import { buildIfStale } from './build-if-stale.ts'
import { readConfig } from './config.ts'
import { run } from './run.ts'
import { endBecause, say } from './say.ts'

try {
  await run({ config: readConfig(process.env), build: () => buildIfStale(say) })
} catch (error) {
  endBecause(error)
}
