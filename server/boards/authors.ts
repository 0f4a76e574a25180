import type { AuthorsAnswer } from '../../shared/api/boards.ts'
import type { BoardId, PrincipalKey } from '../../shared/ids.ts'
import { principalKey, type Viewer } from '../../shared/roles.ts'
import type { BoardParts } from './board-parts.ts'

type Author = AuthorsAnswer['authors'][number]
interface Asked {
  id: BoardId
  viewer: Viewer
  among?: ReadonlySet<number>
}

/** The people behind the client ids that are known on a board, or behind those of `among`. Those whose account or guest's pass is gone have no name any more. */
export async function findAuthors({ boards, schools }: BoardParts, { id, viewer, among }: Asked): Promise<Author[]> {
  const me = principalKey(viewer)
  const clients = await boards.store.clientsOf(id)
  const idsOf = new Map<PrincipalKey, number[]>()
  for (const [clientId, { principal }] of clients) {
    if (among && !among.has(clientId)) continue
    idsOf.set(principal, [...(idsOf.get(principal) ?? []), clientId])
  }
  const names = await boards.store.namesOf([...idsOf.keys()])
  const schoolOf = new Map((await schools.list()).map((school) => [school.id, school]))
  return [...names].map(([principal, { name, schoolId }]) => {
    const clientIds = idsOf.get(principal) ?? []
    const school = schoolId && schoolOf.get(schoolId)
    return {
      clientIds,
      since: clientIds.map((clientId) => clients.get(clientId)?.since ?? null),
      name,
      schoolId,
      school: school ? school.name : null,
      colour: school ? school.colour : null,
      isYou: principal === me,
    }
  })
}

export const nameByClientId = (authors: readonly Author[]): Map<number, string> =>
  new Map(authors.flatMap(({ clientIds, name }) => clientIds.map((clientId) => [clientId, name] as const)))
