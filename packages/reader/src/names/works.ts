import { adjacent, type Draft, type Scene } from './draft.ts'
import { isClue, nameWordTable } from './knowledge.ts'
import { quotedAt } from './quoted.ts'
import { HELD } from './vocabulary.ts'

/** Whether the word, clitics aside, is a small word of names of this kind (see `name-words.tsv`). */
const ofKind = ({ signs }: Scene, at: number, kind: string): boolean =>
  signs[at]?.stems.some(({ key, tables }) => tables & HELD.small && nameWordTable().get(key) === kind) ===
  true

/** Whether a name stands outside the quoted title of an operation, a book, a prize (عملية «زئير الوادي»). */
export function outsideWorks(scene: Scene): (draft: Draft) => boolean {
  const entitled = new Uint8Array(scene.tokens.length)
  for (let at = 1; at < scene.tokens.length; at++) {
    const before = scene.tokens[at - 1]!
    if (scene.tokens[at]!.kind !== 'punct' || before.kind !== 'word') continue
    if (!ofKind(scene, at - 1, 'work') && !ofKind(scene, at - 1, 'contest')) continue
    const quoted = quotedAt(scene, at)
    if (quoted) entitled.fill(1, quoted.from, quoted.to)
  }
  const contest = (at: number) => ofKind(scene, at, 'contest')
  const cup = (at: number) => /^[وبل]?كاس$/.test(scene.tokens[at]?.fold ?? '')
  return ({ from, type, known }) => {
    if (entitled[from]) return false
    // كأس الخليج: here the contest's name is its own, of whatever club it also is.
    if (type === 'ORG' && known) return !(known.when && adjacent(scene, from) && cup(from - 1))
    // كأس آسيا, دوري أبطال أوروبا, دوري عبداللطيف جميل, اتفاق الطائف: names inside names of no actor.
    if (!adjacent(scene, from)) return true
    return !(contest(from - 1) || (isClue('of-contest', scene.tokens[from - 1]!.fold) && contest(from - 2)))
  }
}
