/** The product as `npm start` runs it, without the look at whether its pages are fresh. */
import { readConfig } from '../../../server/config.ts'
import { run } from '../../../server/run.ts'

await run({ config: readConfig(process.env) })
