import type { Names } from '../names/names.ts'
import type { Entity } from '../reading.ts'
import { lazy, rows } from '../rows.ts'
import { fold } from '../words/spelling.ts'
import type { Token } from '../words/word.ts'
import { foldName } from './fold-name.ts'
import { type Candidate, candidatesFor, isEveryday } from './gazetteer.ts'
import { heads } from './knowledge.gen.js'

/** What a word before a name says of the place. */
interface Head {
  /** The kind of place, or ''. */
  kind: string
  /** What the word heads; see `heads.tsv`. */
  of: readonly string[]
}

const theHeads = lazy(() => {
  const map = new Map<string, Head>()
  for (const [form = '', kind = '', of = ''] of rows(heads)) map.set(fold(form), { kind, of: of.split(',') })
  return map
})

/** The kind of place a folded word says; a name is looked up with such a word and without it. */
export const kindOf = (head: string): string => theHeads().get(head)?.kind ?? ''

/** Whether a folded word is the head of a town's installation, of a building, of another site. */
const isHeadOf = (head: string, what: 'town' | 'building' | 'site'): boolean =>
  theHeads().get(head)?.of.includes(what) === true

/** Whether a folded word is the head of a building or of other grounds of a town. */
export const isSiteHead = (head: string): boolean => isHeadOf(head, 'building') || isHeadOf(head, 'site')

/** The places an entity may be, by its name, its other forms, and the name without its head noun. */
export function candidatesOf(entity: Entity): readonly Candidate[] {
  for (const form of [entity.name, ...entity.aliases]) {
    const found = candidatesFor(form)
    if (found.length) return found
    const key = foldName(form)
    const space = key.indexOf(' ')
    if (space < 0) continue
    const head = key.slice(0, space)
    const rest = key.slice(space + 1)
    const bare = kindOf(head) ? candidatesFor(rest) : []
    if (bare.length) return bare
    const town = isHeadOf(head, 'town')
      ? townIn(rest, true)
      : isHeadOf(head, 'building')
        ? townIn(rest, false)
        : []
    if (town.length) return town
  }
  return []
}

/** A facility at the town its name goes on with; adjectives behind the town are let go. */
function townIn(rest: string, everyday: boolean): readonly Candidate[] {
  const words = rest.split(' ')
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join(' ')
    if (!everyday && isEveryday(name)) continue
    const towns = candidatesFor(name).filter(({ kind }) => kind !== 'country')
    if (towns.length) return towns.map(town => ({ ...town, kind: 'facility', geonames: 0 }))
  }
  return []
}

/** For every entity, the kind that the word before one of its mentions says, the first one found. */
export function kindsBefore(tokens: readonly Token[], names: Names): Map<string, string> {
  const kinds = new Map<string, string>()
  for (const { type, entity, from } of names.mentions) {
    if (type !== 'LOC' || kinds.has(entity)) continue
    // «مدينة «س»», «العاصمة التونسية تونس».
    let at = from - 1
    if (tokens[at]?.kind === 'punct' && /^[«"“(]$/.test(tokens[at]!.norm)) at--
    if (tokens[at]?.a.pos === 'ADJ' && tokens[at]!.a.article) at--
    const before = tokens[at]
    const kind =
      before?.sentence === tokens[from]!.sentence ? kindOf(before.fold.slice(before.a.from)) : undefined
    if (kind) kinds.set(entity, kind)
  }
  return kinds
}

/** The entities all of whose mentions stand behind «العاصمة». */
export function asCapitals(tokens: readonly Token[], { mentions }: Names): ReadonlySet<string> {
  const found = new Set<string>()
  const others = new Set<string>()
  for (const { type, entity, from } of mentions) {
    const before = type === 'LOC' ? tokens[from - 1] : undefined
    const isCapital = before?.sentence === tokens[from]!.sentence && before!.fold.endsWith('العاصمه')
    ;(isCapital ? found : others).add(entity)
  }
  for (const entity of others) found.delete(entity)
  return found
}

/** «العاصمة الجزائر», «العاصمة الكويت»: the capital that is called as its country. */
export function capitalOf(entity: Entity): readonly Candidate[] {
  const own = candidatesFor(`${entity.name} العاصمة`)
  return own.length ? own : candidatesOf(entity)
}
