import { adjacent, type Draft, type Scene } from './draft.ts'
import { isClue, nameWordTable } from './knowledge.ts'
import { quotedAt } from './quoted.ts'

/** Whether a name stands outside the quoted title of an operation, a book, a prize (عملية «زئير الوادي»). */
export function outsideWorks(scene: Scene): (draft: Draft) => boolean {
  const entitled = new Uint8Array(scene.tokens.length)
  for (let at = 1; at < scene.tokens.length; at++) {
    const before = scene.tokens[at - 1]!
    if (scene.tokens[at]!.kind !== 'punct' || before.kind !== 'word') continue
    if (
      !scene.signs[at - 1]!.stems.some(({ key }) => /^(work|contest)$/.test(nameWordTable().get(key) ?? ''))
    )
      continue
    const quoted = quotedAt(scene, at)
    if (quoted) entitled.fill(1, quoted.from, quoted.to)
  }
  const contest = (at: number) =>
    !!scene.signs[at]?.stems.some(({ key }) => nameWordTable().get(key) === 'contest')
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
