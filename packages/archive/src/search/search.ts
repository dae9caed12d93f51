import type { Reading } from '@isnad/reader'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { unpack } from '../articles/pack.ts'
import type { Connection } from '../database/open.ts'
import { numbersIn } from '../database/rows.ts'
import type { Schema } from '../database/schema.ts'
import { unpackTerms } from '../packed-terms.ts'
import { foldKey, type Term } from '../terms.ts'
import { type Passage, passagesOf } from './passages.ts'
import { type Part, parse } from './query.ts'

/** What is looked for. All that is said must hold. */
export interface Query {
  /** Words; each stands for every form of its lemma, a phrase in quotation marks for exactly these forms. */
  words?: string
  /** Matches letters as they are printed: hamza, ى/ي, ة/ه are told apart. */
  exactSpelling?: boolean
  outlet?: string
  /** First and last day of publication, `YYYY-MM-DD`. */
  from?: string
  to?: string
  /** A person, organisation or place, by any part of its name. */
  person?: string
  organisation?: string
  place?: string
  /** Places inside a box: west, south, east, north in degrees. */
  box?: readonly [number, number, number, number]
  /** Places within so many kilometres of a point: latitude, longitude, kilometres. */
  near?: readonly [number, number, number]
  /** PLOVER event type. */
  event?: string
  sourceType?: string
  /** Who is quoted, by any part of the name. */
  speaker?: string
  limit?: number
}

/** An article that was found. */
export interface Hit {
  id: string
  outlet?: string
  published?: string
  headline?: string
  url?: string
  /** The passages that hold what was looked for; offsets into the reading's text. */
  passages: Passage[]
}

/** Finds articles, the most relevant first; without words, the newest first. */
export async function search({ database, engine }: Connection, query: Query): Promise<Hit[]> {
  const parts = parse(query.words ?? '')
  let wanted = database.selectFrom('article').select('article.n').where('current', '=', 1)
  if (query.outlet !== undefined) wanted = wanted.where('outlet', '=', query.outlet)
  if (query.from !== undefined) wanted = wanted.where('published', '>=', query.from)
  if (query.to !== undefined) wanted = wanted.where('published', '<', dayAfter(query.to))
  for (const [type, name] of [
    ['PER', query.person],
    ['ORG', query.organisation],
    ['LOC', query.place],
  ] as const) {
    if (name === undefined) continue
    wanted = wanted.where(
      holding(e => e.and([e('type', '=', type), e('entity.folded', 'like', containing(name))])),
    )
  }
  const box = query.box ?? (query.near && around(...query.near))
  if (box) {
    const [west, south, east, north] = box
    wanted = wanted.where(holding(e => e.and([e.between('lon', west, east), e.between('lat', south, north)])))
  }
  if (query.event !== undefined)
    wanted = wanted.where(e =>
      e.exists(
        e
          .selectFrom('event')
          .select(e.lit(1).as('one'))
          .whereRef('event.article', '=', 'article.n')
          .where('type', '=', query.event!.toUpperCase()),
      ),
    )
  if (query.sourceType !== undefined || query.speaker !== undefined) {
    wanted = wanted.where(e => {
      let said = e
        .selectFrom('attribution')
        .select(e.lit(1).as('one'))
        .whereRef('attribution.article', '=', 'article.n')
      if (query.sourceType !== undefined) said = said.where('source_type', '=', query.sourceType)
      if (query.speaker !== undefined)
        said = said.where('attribution.folded', 'like', containing(query.speaker))
      return e.exists(said)
    })
  }
  if (parts.length > 0) {
    if (engine === 'sqlite') {
      wanted = wanted
        .innerJoin(
          sql<{
            rowid: number
            rank: number
          }>`(select rowid, rank from article_text where article_text match ${fts5(parts)})`.as('found'),
          'found.rowid',
          'article.n',
        )
        .orderBy('found.rank')
    } else {
      const tests = parts.map(p =>
        p.phrase
          ? sql<boolean>`t.forms @@ phraseto_tsquery('simple', ${p.forms.join(' ')})`
          : sql<boolean>`t.lemmas @@ to_tsquery('simple', ${p.lemmas.map(l => `'${l.replaceAll("'", "''")}'`).join(' | ')})`,
      )
      wanted = wanted
        .innerJoin(sql<{ rowid: number }>`article_text`.as('t'), 't.rowid', 'article.n')
        .where(sql<boolean>`${sql.join(tests, sql` and `)}`)
    }
  }
  // What articles hold is read of those only that are shown.
  const found = await wanted
    .orderBy('published', 'desc')
    .orderBy('article.id')
    .limit(query.limit ?? 20)
    .execute()
  const numbers = found.map(({ n }) => n)
  const rows = await database
    .selectFrom('article')
    .select(['n', 'id', 'outlet', 'published', 'headline', 'url', 'reading', 'terms'])
    .where('n', 'in', numbersIn(engine, numbers))
    .execute()
  const byNumber = new Map(rows.map(row => [row.n, row]))
  return numbers
    .map(n => byNumber.get(n)!)
    .map(({ reading, terms, ...row }) => hit(row, unpack(reading), unpackTerms(terms), parts, query))
    .filter(found => !query.exactSpelling || parts.length === 0 || found.passages.length > 0)
}

/** True for an article with a name of which something holds. */
const holding =
  (test: (e: ExpressionBuilder<Schema, 'article' | 'entity'>) => Expression<SqlBool>) =>
  (e: ExpressionBuilder<Schema, 'article'>) =>
    e.exists(
      e
        .selectFrom('entity')
        .select(e.lit(1).as('one'))
        .whereRef('entity.article', '=', 'article.n')
        .where(test),
    )

function hit(
  row: {
    id: string
    outlet: string | null
    published: string | null
    headline: string | null
    url: string | null
  },
  reading: Reading,
  terms: readonly Term[],
  parts: readonly Part[],
  query: Query,
): Hit {
  const { id, outlet, published, headline, url } = row
  return {
    id,
    ...(outlet !== null && { outlet }),
    ...(published !== null && { published }),
    ...(headline !== null && { headline }),
    ...(url !== null && { url }),
    passages: passagesOf(reading, terms, parts, query.exactSpelling === true),
  }
}

/** FTS5 query syntax: every part must hold; forms and lemmas are quoted, so that nothing in them is an operator. */
function fts5(parts: readonly Part[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  return parts
    .map(p =>
      p.phrase
        ? `forms : ${quoted(p.forms.join(' '))}`
        : `(${p.lemmas.map(l => `lemmas : ${quoted(l)}`).join(' OR ')} OR forms : ${quoted(p.forms.join(' '))})`,
    )
    .join(' AND ')
}

const containing = (name: string) => `%${foldKey(name).replace(/[%_]/g, '')}%`

function dayAfter(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** The box around a circle; one degree of latitude is 111.2 km. */
function around(lat: number, lon: number, km: number): [number, number, number, number] {
  const dLat = km / 111.2
  const dLon = km / (111.2 * Math.max(0.01, Math.cos((lat * Math.PI) / 180)))
  return [lon - dLon, lat - dLat, lon + dLon, lat + dLat]
}
