import type { TokenRange } from '../clauses/clause.ts'
import { isOf } from './lexicon.ts'
import { startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { textOf } from './speaker.ts'
import { isComma, isRelative, type View } from './view.ts'

/** «أستاذ العلاقات الدولية، الدكتور سعيد اللاوندي»: the name after the comma. */
export function appositionOf(view: View, range: TokenRange): { name: string; entity?: string } | undefined {
  const { tokens, names } = view
  // «كبير البنائين الذين رمموا الجسر، فلان»: a relative clause may stand between.
  let start = range.to
  // «رئيس المجلس (الغرفة الأولى)، سمير الحلبي».
  if (tokens[start]?.form === '(' && view.partner[start]! > start) start = view.partner[start]! + 1
  if (isRelative(tokens[start]))
    while (start < range.to + 12 && tokens[start] && !isComma(tokens[start])) start++
  // Titles may follow one another: «عضو المجلس، وأستاذ القانون، الدكتور فلان».
  for (let at = start, n = 0; n < 3 && isComma(tokens[at]) && startsSource(view, at + 1); n++) {
    const from = at + 1
    const to = sourceEnd(view, from, Math.min(tokens.length, from + 16))
    for (let i = from; i < to; i++) {
      const mention = names.mentions[view.mentionAt[i]!]
      if (mention?.type !== 'PER') continue
      // «، والمشرف على الموقع الدكتور سمير الحلبي»: the name with its title.
      const named = isOf('title', tokens[i - 1]!.norm.replace(/^ال/u, '')) ? i - 1 : i
      return {
        name: textOf(view, n ? { from: Math.max(from, named), to } : { from, to }),
        entity: mention.entity,
      }
    }
    at = to
  }
  return undefined
}
