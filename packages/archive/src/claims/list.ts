import type { Connection } from '../database/open.ts'
import type { Claim } from './claims.ts'

/** Which claims are wanted. */
export interface ClaimQuery {
  id?: string
  story?: string
  /** Told by at least so many articles; 2 where not said. */
  members?: number
  /** `corroborated`: most independent origins first; `contested`: most conflicts first. */
  order?: 'corroborated' | 'contested'
  limit?: number
}

/** The claims a query asks for, best corroborated or most contested first. */
export async function listClaims({ database }: Connection, query: ClaimQuery): Promise<Claim[]> {
  let wanted = database.selectFrom('claim').select('json')
  if (query.id !== undefined) wanted = wanted.where('id', '=', query.id)
  else wanted = wanted.where('members', '>=', query.members ?? 2)
  if (query.story !== undefined) wanted = wanted.where('story', '=', query.story)
  const [first, second] =
    query.order === 'contested'
      ? (['conflicts', 'independent'] as const)
      : (['independent', 'members'] as const)
  wanted = wanted.orderBy(first, 'desc').orderBy(second, 'desc').orderBy('members', 'desc').orderBy('id')
  if (query.limit !== undefined) wanted = wanted.limit(query.limit)
  return (await wanted.execute()).map(({ json }) => JSON.parse(json) as Claim)
}
