/** One scenario with one server, in a process of its own: `node --import tsx run-one.ts S1 ours`. Its last line is what was measured, as JSON. */
import { requireContender } from './contenders.ts'
import { requireScenario } from './scenarios/all.ts'

const [, , scenarioId = '', contenderId = ''] = process.argv
const measured = await requireScenario(scenarioId).run(requireContender(contenderId))
process.stdout.write(`${JSON.stringify(measured)}\n`)
process.exit(0)
