/** `npm run demo`: the server with an example municipality, in a data folder of its own. */
import { buildIfStale } from '../build-if-stale.ts'
import { readConfig } from '../config.ts'
import { run } from '../run.ts'
import { endBecause, say } from '../say.ts'
import { admin, consultants, demoPassword, schools } from './people.ts'
import { prepareDemo } from './prepare-demo.ts'

try {
  const config = readConfig({ DATA_DIR: './demo-data', ...process.env })
  const { joinCode } = await prepareDemo(config.dataDir)
  await run({
    config,
    build: () => buildIfStale(say),
    greeting: ({ origin }) => [
      '',
      `Join the open workshop as a guest:  ${origin}/join/${joinCode}   (code ${joinCode.slice(0, 3)} ${joinCode.slice(3)})`,
      'Or sign in:',
      `  consultant     ${consultants[0].email}`,
      `  school         ${schools[0].email}`,
      `  administrator  ${admin.email}`,
      `  password, for all of them:  ${demoPassword}`,
    ],
  })
} catch (error) {
  endBecause(error)
}
