import type { Entity } from '../reading.ts'
import { adjacent, type Draft, type Scene } from './draft.ts'
import { bodyHeadTable, countryCodes, sectorTable } from './knowledge.ts'

/** Tokens of a role the article gives somebody. */
interface Role {
  from: number
  to: number
}

/** How long a role behind a name may be. */
const LONG = 12

/** Words that a role behind a name may go on over. */
const GOES_ON = new Set(['في', 'لدى', 'باسم', 'عن', 'على'])

/** The role behind a name: «ناصر السهيل، وزير التجارة السعودي، …», «فلان رئيس النادي». */
function roleBehind(scene: Scene, { to: behind }: Draft): Role | undefined {
  const { tokens, titles } = scene
  const comma = tokens[behind]?.norm === '،' || tokens[behind]?.norm === ',' || tokens[behind]?.norm === '('
  const from = comma ? behind + 1 : behind
  const title = titles.get(from)
  if (title?.kind !== 'office' || tokens[from]!.sentence !== tokens[behind - 1]!.sentence) return undefined
  if (!comma && !adjacent(scene, from)) return undefined
  if (tokens[from]!.a.from > 0) return undefined
  let to = title.to
  while (to < from + LONG && adjacent(scene, to) && tokens[to]!.kind === 'word') {
    const { pos, conj } = tokens[to]!.a
    if (GOES_ON.has(tokens[to]!.norm) && !scene.signs[to + 1]?.definite && !scene.placeTo[to + 1]) break
    if (conj === 'ف' || pos === 'VERB' || (scene.signs[to]!.closed && !GOES_ON.has(tokens[to]!.norm))) break
    to++
  }
  while (to > title.to && GOES_ON.has(tokens[to - 1]!.norm)) to--
  return { from, to }
}

/** PLOVER actor of somebody with these roles: the country of an adjective of nationality and the office's sector. */
function actorOf(scene: Scene, roles: readonly Role[]): string | undefined {
  let country = ''
  let sector = ''
  for (const { from, to } of roles) {
    for (let at = from; at < to; at++) {
      country ||= scene.signs[at]!.nation ?? ''
      if (!sector) for (const { key } of scene.signs[at]!.stems) sector ||= sectorTable().get(key) ?? ''
    }
  }
  return code(country, sector)
}

/** PLOVER actor of an organisation nobody listed, from its head and its nationality. */
function actorOfBody(scene: Scene, { from, to }: Draft): string | undefined {
  let country = ''
  let sector = ''
  for (let at = Math.max(0, from - 1); at < to; at++) {
    const sign = scene.signs[at]!
    if (at >= from) country ||= sign.nation ?? ''
    for (const { key } of sign.stems) sector ||= bodyHeadTable().get(key.replace(/^ال/, ''))?.sector ?? ''
  }
  return code(country, sector)
}

/** PLOVER actor of a state that is named as a place. */
function actorOfPlace({ places }: Draft): string | undefined {
  const [place] = places ?? []
  return place?.kind === 'country' ? countryCodes().get(place.country) : undefined
}

const code = (country: string, sector: string): string | undefined =>
  country && sector ? `${country} ${sector}` : country || sector || undefined

/** For every draft, the token its title begins at; a title leads up to the first person behind it, and ends there. */
export function leadsTo(
  scene: Scene,
  drafts: readonly Draft[],
  titleFrom: Int32Array,
): (draft: Draft) => number {
  const lead = new Int32Array(scene.tokens.length)
  let free = 0
  for (const { from, to, type } of drafts) {
    lead[from] = from
    if (type !== 'PER') continue
    if (titleFrom[from]! >= 0) {
      let first = Math.max(titleFrom[from]!, free)
      while (first < from && !scene.titles.has(first)) first++
      lead[from] = first
    }
    free = to
  }
  return ({ from }) => lead[from]!
}

/** Gives the entities their titles, as the article writes them, and the actor codes the register had not. */
export function entitle(
  scene: Scene,
  drafts: readonly Draft[],
  of: readonly Entity[],
  leadOf: (draft: Draft) => number,
): void {
  const { tokens, text } = scene
  const roles = new Map<Entity, Role[]>()
  for (const [i, draft] of drafts.entries()) {
    const entity = of[i]!
    if (draft.type !== 'PER') {
      const actor = draft.type === 'ORG' ? actorOfBody(scene, draft) : actorOfPlace(draft)
      if (actor) entity.actor ??= actor
      continue
    }
    const lead = leadOf(draft)
    const behind = roleBehind(scene, draft)
    for (const role of [lead < draft.from ? { from: lead, to: draft.from } : undefined, behind]) {
      if (!role) continue
      const title = text.text
        .slice(tokens[role.from]!.stemStart, tokens[role.to - 1]!.end)
        .replace(/^لل/, 'ال')
      entity.titles ??= []
      if (entity.titles.includes(title)) continue
      entity.titles.push(title)
      const there = roles.get(entity)
      if (there) there.push(role)
      else roles.set(entity, [role])
    }
  }
  for (const [entity, theirs] of roles) {
    const actor = entity.actor ?? actorOf(scene, theirs)
    if (actor) entity.actor = actor
  }
}
