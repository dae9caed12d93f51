import type { Document } from '../document.ts'
import { sound, spelledAlike } from '../spelling.ts'
import { foldKey } from '../terms.ts'
import { fromTable } from './table.ts'

/** What who holds an office is called, without its article and its feminine ending. */
const known = fromTable('offices', rows => new Set(rows.map(([word = '']) => bare(foldKey(word)))))

const bare = (word: string) => word.replace(/^ال(?=.{3})/, '').replace(/ه$/, '')

/** True for what the holder of an office is called: «وزير», «المديرة». */
export const isOffice = (printed: string): boolean => known().has(bare(foldKey(printed)))

/** Characters before and behind a name among which its office stands. */
const REACH = 90
/** Ends what stands in apposition to a name. */
const ENDS = /[.:؛،,\n«»"“”]/

/**
 * The offices the articles of a story give a person, in any of them: one paper says «الحداد» of whom another says «خالد
 * الحداد، مدير هيئة الجسور».
 */
export class Offices {
  readonly #documents: readonly Document[]
  #byName: Map<string, { name: string; office: string }[]> | undefined

  constructor(documents: readonly Document[]) {
    this.#documents = documents
  }

  /** All offices of whoever is called so. */
  of(person: string): string {
    this.#byName ??= this.#gathered()
    const all = this.#byName.get(lastOf(person)) ?? []
    return all
      .filter(({ name }) => isPartOf(name, person) || isPartOf(person, name))
      .map(({ office }) => office)
      .join(' ')
  }

  #gathered() {
    const byName = new Map<string, { name: string; office: string }[]>()
    for (const { reading } of this.#documents) {
      const { text, mentions } = reading
      const people = new Map(reading.entities.filter(e => e.type === 'PER').map(e => [e.id, e]))
      const offices = new Map([...people].map(([id, { titles }]) => [id, new Set(titles)]))
      let end = 0
      for (const m of mentions) {
        if (m.type !== 'PER') continue
        const office = offices.get(m.entity)
        const before = officeBefore(text.slice(Math.max(end, m.start - REACH), m.start))
        if (before) office?.add(before)
        const behind = officeBehind(text.slice(m.end, m.end + REACH))
        if (behind) office?.add(behind)
        end = m.end
      }
      for (const [id, { name }] of people) {
        const office = [...offices.get(id)!].join(' ')
        if (office === '') continue
        const last = lastOf(name)
        const list = byName.get(last)
        if (list) list.push({ name, office })
        else byName.set(last, [{ name, office }])
      }
    }
    return byName
  }
}

const lastOf = (name: string) => foldKey(name).split(/\s+/).at(-1)!

const isPartOf = (name: string, other: string) => {
  const words = foldKey(other).split(/\s+/)
  return foldKey(name)
    .split(/\s+/)
    .every(word => words.some(one => spelledAlike(one, word) || sound(one) === sound(word)))
}

/** «وأعلن مدير هيئة الجسور » before a name: the office that reaches up to it. */
function officeBefore(before: string): string | undefined {
  const words = (before.split(ENDS).at(-1) ?? '').split(/\s+/)
  const at = words.findIndex(isOffice)
  return at < 0 ? undefined : words.slice(at).join(' ')
}

/** «، مديرة المتحف في الجامعة، » behind a name. */
function officeBehind(behind: string): string | undefined {
  const [phrase = ''] = behind.replace(/^[\s،,(]+/, '').split(ENDS)
  const words = phrase.split(/\s+/)
  return isOffice(words[0] ?? '') ? words.join(' ') : undefined
}
