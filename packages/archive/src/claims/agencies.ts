import type { Reading } from '@isnad/reader'
import { foldKey } from '../terms.ts'
import { fromTable } from './table.ts'

const plain = (text: string) =>
  foldKey(text)
    .toLowerCase()
    .replace(/[«»"“”'().،,:\-–—_/|]/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const known = fromTable('agencies', rows => {
  const names = new Map<string, string>()
  for (const [name = '', aliases = ''] of rows)
    for (const alias of [name, ...aliases.split(',')]) names.set(plain(alias), name)
  return names
})

/** Agencies whose names are other words, too: «فارس القحطاني» is a reporter. */
const apart = fromTable(
  'agencies',
  rows => new Set(rows.filter(row => row[2] === 'yes').map(([name = '']) => name)),
)

const asked = new Map<string, string | undefined>()
/** Names the answers for which are kept: a story asks for few, and for each many times. */
const KEPT = 4096

/** The agency a name stands for, by the name origins are shown with; undefined for anything else. */
export function agencyNamed(name: string): string | undefined {
  if (asked.has(name)) return asked.get(name)
  if (asked.size === KEPT) asked.clear()
  const agency = lookUp(name)
  asked.set(name, agency)
  return agency
}

function lookUp(name: string): string | undefined {
  const whole = plain(name)
  const bare = whole.replace(/ (الرسميه|للانباء)$/, '')
  const found =
    known().get(whole) ?? known().get(bare) ?? known().get(bare.replace(/^(وكاله|صحيفه|قناه)\s+/, ''))
  if (found !== undefined || !bare.startsWith('وكاله ')) return found
  // «وكالة أنباء الأناضول الحكومية التركية»: what it is like stands behind its name.
  const words = bare.split(' ')
  for (let n = words.length - 1; n > 1; n--) {
    const agency = known().get(words.slice(0, n).join(' ')) ?? known().get(words.slice(1, n).join(' '))
    if (agency !== undefined) return agency
  }
  return undefined
}

/** The agencies an article's byline, dateline or outlet names, in the order they stand. */
export function agenciesOf(reading: Pick<Reading, 'byline' | 'outlet' | 'dateline'>): string[] {
  const own = reading.outlet ? agencyNamed(reading.outlet) : undefined
  const found = new Set<string>(own ? [own] : [])
  const places = [reading.byline, reading.dateline?.outlet].filter(p => p !== undefined)
  for (const place of places) {
    const words = plain(place).split(' ')
    for (let i = 0; i < words.length; i++) {
      for (let n = Math.min(4, words.length - i); n > 0; n--) {
        const agency = known().get(words.slice(i, i + n).join(' '))
        if (agency === undefined || (n === 1 && apart().has(agency) && !standsApart(words[i]!, place)))
          continue
        found.add(agency)
        i += n - 1
        break
      }
    }
  }
  return [...found]
}

/** True where no other word stands beside a word of a byline: «المنامة - بنا», and not «الرياض: فارس السبيعي». */
const standsApart = (word: string, place: string) =>
  foldKey(place)
    .replace(/&nbsp;/g, ' ')
    .split(/[^\p{L}\s]+/u)
    .some(part => part.trim() === word)
