import { adjacent, type Draft, type Scene } from './draft.ts'
import { bodyHeadTable, countryCodes, sectorTable } from './knowledge.ts'

/** Tokens of a role the article gives somebody. */
export interface Role {
  from: number
  to: number
}

/** How long a role behind a name may be. */
const LONG = 12

/** Words that a role behind a name may go on over. */
const GOES_ON = new Set(['في', 'لدى', 'باسم', 'عن', 'على'])

/** The role behind a name: «عادل الجبير، وزير الخارجية السعودي، …», «فلان رئيس النادي». */
export function roleBehind(scene: Scene, { to: behind }: Draft): Role | undefined {
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
export function actorOf(scene: Scene, roles: readonly Role[]): string | undefined {
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
export function actorOfBody(scene: Scene, { from, to }: Draft): string | undefined {
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
export function actorOfPlace({ places }: Draft): string | undefined {
  const [place] = places ?? []
  return place?.kind === 'country' ? countryCodes().get(place.country) : undefined
}

const code = (country: string, sector: string): string | undefined =>
  country && sector ? `${country} ${sector}` : country || sector || undefined
