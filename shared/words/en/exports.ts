import type { Same } from '../same.ts'
import type { exports as danish } from '../da/exports.ts'

export const exports: Same<typeof danish> = {
  boardOfSchool: '{{canvas}} – {{school}}',
  commonBoard: '{{canvas}} – shared',
}
