import type { School } from '../../../shared/api/schools.ts'
import { schoolColours } from '../../../shared/canvases/colours.ts'
import { AppError } from '../../../shared/errors.ts'
import { SchoolId } from '../../../shared/ids.ts'
import type { SchoolStore } from '../../accounts/school.ts'
import type { Database } from './open-database.ts'
import { isUniqueViolation } from './unique-violation.ts'

export function sqlSchools(database: Database): SchoolStore {
  const find = async (id: SchoolId): Promise<School | null> => {
    const row = await database
      .selectFrom('schools')
      .select(['id', 'name', 'colour'])
      .where('id', '=', id)
      .executeTakeFirst()
    return row ? schoolOf(row) : null
  }
  return {
    find,
    async list() {
      const rows = await database.selectFrom('schools').select(['id', 'name', 'colour']).execute()
      return rows.map(schoolOf).toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
    },
    add: ({ id, name, createdAt }) =>
      orNameTaken(() =>
        database.transaction().execute(async (trx) => {
          const taken = await trx.selectFrom('schools').select('colour').execute()
          const colour = rarest(taken.map((row) => row.colour))
          await trx.insertInto('schools').values({ id, name, colour, created_at: createdAt }).execute()
          return { id, name, colour }
        }),
      ),
    rename: (id, name) =>
      orNameTaken(async () => {
        await database.updateTable('schools').set({ name }).where('id', '=', id).execute()
        return find(id)
      }),
  }
}

async function orNameTaken<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw isUniqueViolation(error, 'schools.name') ? new AppError('nameTaken', { cause: error }) : error
  }
}

/** The first of the colours that fewest schools have. */
function rarest(taken: readonly number[]): number {
  const counts = schoolColours.map((_, index) => taken.filter((colour) => colour === index).length)
  return counts.indexOf(Math.min(...counts))
}

const schoolOf = (row: { id: string; name: string; colour: number }): School => ({ ...row, id: SchoolId.parse(row.id) })
