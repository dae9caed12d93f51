import type { Phrase } from '../clauses/clause.ts'
import type { Scene } from './scene.ts'

/**
 * A phrase that is a name and something behind it. A name takes no genitive: in «هددت روسيا تركيا» and «وقعت مصر اتفاقية»
 * the one does it and the other is what it is done to.
 */
export function twoNames(scene: Scene, phrase: Phrase): [Phrase, Phrase] | null {
  const name = scene.mention(phrase.head)
  if (!name) return officeAndName(scene, phrase)
  if (phrase.head !== phrase.from) return null
  let to = phrase.head + 1
  while (to < phrase.to && scene.mention(to) === name) to++
  const next = scene.tokens[to]
  if (to >= phrase.to || !next || next.a.conj !== '' || next.a.pos === 'ADJ' || next.a.pos === 'ADP')
    return null
  const other = scene.mention(to)
  // «دانت الحكومة الألمانية التفجير»: nor does a name take a deed with the article for its adjective.
  const deed = next.a.verbForm === 'vnoun' && next.a.pos === 'NOUN'
  if (other ? other.type !== name.type : next.a.article && !deed) return null
  // «دعت عمان تونس والجزائر»: who is coordinated goes with the nearer one.
  return [
    { ...phrase, to, and: [] },
    { ...phrase, from: to, head: to },
  ]
}

/** «قتل مسلح 14 عاملا»: a number behind an indefinite noun counts somebody else. */
export function doerAndCounted(scene: Scene, phrase: Phrase): [Phrase, Phrase] | null {
  const { tokens } = scene
  const number = phrase.head + 1
  if (tokens[number]?.kind !== 'number' || number + 1 >= phrase.to || tokens[phrase.head]!.a.article)
    return null
  const { a } = tokens[number + 1]!
  if (a.pos !== 'NOUN' || a.article || scene.inTime(number)) return null
  return [
    { ...phrase, to: number },
    { ...phrase, from: number, head: number + 1 },
  ]
}

/** «انتقد وزير النقل المصري تركيا»: behind the adjective of an office a country is another party, not its holder. */
function officeAndName(scene: Scene, phrase: Phrase): [Phrase, Phrase] | null {
  if (phrase.and.length) return null
  for (let i = phrase.head + 2; i < phrase.to; i++) {
    const mention = scene.mention(i)
    if (!mention) {
      if (isParty(scene, i) || isGround(scene, phrase, i))
        return [
          { ...phrase, to: i },
          { ...phrase, from: i, head: i },
        ]
      continue
    }
    if (mention.type === 'PER') return officeBehindName(scene, phrase, i)
    const { a } = scene.tokens[i - 1]!
    const { conj, prep } = scene.tokens[i]!.a
    const parted = a.pos === 'ADJ' && a.article && !scene.mention(i - 1) && conj === '' && prep === ''
    if (!parted) return null
    return [
      { ...phrase, to: i },
      { ...phrase, from: i, head: i },
    ]
  }
  return null
}

/** «حث الأمين العام الأطراف»: behind an adjective with the article, people or bodies with the article are others. */
function isParty(scene: Scene, i: number): boolean {
  const { a } = scene.tokens[i]!
  const before = scene.tokens[i - 1]!.a
  return (
    a.pos === 'NOUN' &&
    a.article &&
    a.conj === '' &&
    a.prep === '' &&
    before.article &&
    before.pos === 'ADJ' &&
    ['people', 'body', 'armed', 'actor'].some(c => scene.wordIs(i, c)) &&
    !scene.wordIs(i, 'person')
  )
}

/** «اقتحمت قوات الاحتلال المخيم»: ground with the article behind a genitive with the article is none of its. */
function isGround(scene: Scene, phrase: Phrase, i: number): boolean {
  const { a } = scene.tokens[i]!
  const before = scene.tokens[i - 1]!.a
  return (
    a.article &&
    a.conj === '' &&
    a.prep === '' &&
    before.article &&
    before.pos !== 'ADJ' &&
    scene.wordIs(i, 'territory') &&
    scene.wordIs(phrase.head, 'armed')
  )
}

/**
 * «التقى الرئيس سالم الحربي وزير الخارجية حمد العلي»: who has an office before his name is not named again behind the next
 * one.
 */
function officeBehindName(scene: Scene, phrase: Phrase, name: number): [Phrase, Phrase] | null {
  const first = scene.mention(name)!
  let at = name + 1
  while (at < phrase.to && scene.mention(at) === first) at++
  const { a } = scene.tokens[at] ?? {}
  if (!a || at >= phrase.to || a.conj !== '' || a.prep !== '' || !scene.wordIs(at, 'person')) return null
  for (let i = at + 1; i < phrase.to; i++) {
    const other = scene.mention(i)
    if (other?.type === 'PER' && other.entity !== first.entity)
      return [
        { ...phrase, to: at },
        { ...phrase, from: at, head: at },
      ]
  }
  return null
}
