/** `npm run demo`: the server with an example municipality, in a data folder of its own. */
import { buildIfStale } from '../build-if-stale.ts'
import { readConfig } from '../config.ts'
import { run } from '../run.ts'
import { endBecause, say } from '../say.ts'
import { greetInDemo } from './greet-in-demo.ts'
import { prepareDemo } from './prepare-demo.ts'

try {
  const config = readConfig({ DATA_DIR: './demo-data', ...process.env })
  const { joinCode } = await prepareDemo(config.dataDir)
  await run({
    config,
    build: () => buildIfStale(say),
    greeting: ({ origin, port }) => greetInDemo({ origin, port, publicOrigin: config.publicOrigin, joinCode }),
  })
} catch (error) {
  endBecause(error)
}
