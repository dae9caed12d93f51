import type { TokenRange } from '../clauses/clause.ts'
import type { Token } from '../words/word.ts'
import { channelKind, channelKindOf, type Frame, isOf, isOnline, sourceKind } from './lexicon.ts'
import { isListener } from './listeners.ts'
import { startsSource } from './source.ts'
import { sourceEnd } from './source-end.ts'
import { isPreposition, type View } from './view.ts'

/** «لـ«الشرق الأوسط»», «للصحافيين», «لوكالة رويترز»: the outlet or audience the words are said to. */
export function addresseeAt(view: View, i: number): TokenRange | null {
  const { tokens } = view
  const token = tokens[i]!
  const bare = /^(ل|لـ|إلى)$/u.test(token.norm) || (token.a.pos === 'ADP' && token.a.lemma === 'ل')
  if (!bare && token.a.prep !== 'ل' && !/^لل/u.test(token.norm)) return null
  const noun = bare ? i + 1 : i
  // «قال فلان للمهاجرين»: people.
  const people = !bare && /^لل.+ين$/u.test(token.norm) && token.a.number === 'p'
  if (noun >= tokens.length || !(people || isListener(view, noun))) return null
  const q = view.opens[noun]!
  if (q >= 0) return { from: noun, to: view.quotationTo[q]! + 1 }
  const end = sourceEnd(view, noun, Math.min(tokens.length, noun + 8))
  if (isOf('counts', tokens[noun]!.a.lemma)) return { from: noun, to: Math.max(end, noun + 1) }
  let to = noun + 1
  // «لوكالة رويترز | المتحدث باسم الجيش»: who says it.
  while (
    to < end &&
    tokens[to]!.a.pos !== 'ADP' &&
    !/^(office|spokesman)$/.test(sourceKind(tokens[to]!) ?? '')
  )
    to++
  return { from: noun, to }
}

/** «في بيان», «عبر حسابه في تويتر», «في تصريح بثته الإذاعة»: relays, outermost first, or an occasion that is none. */
export function channelAt(
  view: View,
  i: number,
  limit: number,
  frame: Frame,
): { via: readonly TokenRange[]; next: number } | null {
  const { tokens } = view
  const token = tokens[i]!
  const free = token.a.pos === 'ADP' && /^(في|عبر|على|خلال|ضمن|أثناء)$/u.test(token.a.lemma)
  if (!free && token.a.prep !== 'ب') return null
  const first = free ? i + 1 : i
  // «في أول رسالة له», «في إحدى تغريداته».
  const noun =
    /^(أول|آخر|إحدى|أحد)$/u.test(tokens[first]?.norm ?? '') &&
    channelKind(tokens[first + 1] ?? token) === 'relay'
      ? first + 1
      : first
  if (noun >= limit) return null
  const kind = channelKind(tokens[noun]!) ?? (isBroadcast(token, tokens[noun]!) ? 'relay' : undefined)
  if (!kind || (!free && !channelKindOf(token.a.lemma))) return null
  // «أشاد بقرار الوزير»: what is praised.
  if (!free && (frame.flags.has('praise') || token.a.lemma === 'قرار')) return null
  const online = isOnline(tokens[noun]!.a.lemma)
  // «على حسابه», but «على الشريط الحدودي» is a place.
  if (free && token.a.lemma === 'على' && kind === 'relay' && !online) return null
  // «في مستهل محادثاته»: of what it is the beginning.
  const edge = isOf('edge', tokens[noun]!.a.lemma) && tokens[noun]!.a.pron === '' && noun + 1 < limit
  let end = Math.max(edge ? sourceEnd(view, noun + 1, limit) : sourceEnd(view, noun, limit, frame), noun + 1)
  // «في بيان | صادر عن الوزارة».
  if (end < limit && tokens[end]!.a.lemma === 'صادر')
    end = Math.max(sourceEnd(view, end, limit, frame), end + 1)
  const published = publishedAt(view, noun, end, limit, frame)
  const piece = kind === 'relay' ? [relayAt(view, first, published ? published.at : end)] : []
  // A statement that stands on its author's own page is one relay, a speech none but that page.
  if (published)
    return {
      via: published.online && piece.length ? piece : [...published.by, ...piece],
      next: published.next,
    }
  // «حسابها الرسمي على موقع «تويتر»» is one relay; «تغريدة على حسابه» is the tweet.
  const on = onlineAt(view, end, limit, frame)
  if (on < 0 || kind !== 'relay') return { via: piece, next: end }
  return { via: online ? [{ from: noun, to: on }] : piece, next: on }
}

/** «عبر إذاعة محلية», «في صحيفة «الساحل»». */
const isBroadcast = (preposition: Token, noun: Token) =>
  /^(عبر|في)$/u.test(preposition.a.lemma) && sourceKind(noun) === 'media' && !noun.a.article

/** Where «على تويتر», «في موقع «تويتر»» that begins at a token ends, or -1. */
function onlineAt(view: View, i: number, limit: number, frame: Frame): number {
  const { tokens } = view
  const token = tokens[i]
  if (!token || i >= limit) return -1
  const free = token.a.pos === 'ADP' && /^(في|على|عبر)$/u.test(token.a.lemma)
  const noun = free ? i + 1 : i
  if (noun >= limit || (!free && token.a.prep !== 'ب') || !isOnline(tokens[noun]!.a.lemma)) return -1
  const end = Math.max(sourceEnd(view, noun, limit, frame), noun + 1)
  return Math.max(end, onlineAt(view, end, limit, frame))
}

/** «تصريح بثه الموقع الرسمي», «تسجيل وضع على الموقع»: that it was published, by whom, and where that ends. */
function publishedAt(
  view: View,
  from: number,
  to: number,
  limit: number,
  frame: Frame,
): { at: number; by: TokenRange[]; online: boolean; next: number } | null {
  const { tokens } = view
  for (let i = from + 1; i <= to && i < limit; i++) {
    const { analyses, a } = tokens[i]!
    if (a.article || a.conj !== '' || view.mentionAt[i]! >= 0) continue
    const verb = analyses.find(r => r.verbForm === 'fin' && isOf('publishes', r.lemma))
    if (!verb) continue
    const start = i + 1
    if (verb.pron === '' || start >= limit || !startsSource(view, start)) {
      const on = onlineAt(view, start, limit, frame)
      return {
        at: i,
        online: true,
        by: on < 0 ? [] : [{ from: start + (isPreposition(tokens[start]!) ? 1 : 0), to: on }],
        next: Math.max(start, on),
      }
    }
    const by = { from: start, to: Math.max(sourceEnd(view, start, limit, frame), start + 1) }
    return { at: i, online: false, by: isListener(view, start) ? [by] : [], next: by.to }
  }
  return null
}

/** The words that name a relay: «بيان», «الموقع الرسمي للنادي», «إحدى تغريداته». */
function relayAt({ tokens, opens, quotationTo }: View, from: number, to: number): TokenRange {
  for (let i = from + 1; i < to; i++) if (opens[i]! >= 0) return { from: i + 1, to: quotationTo[opens[i]!]! }
  // «بيان لها», «تقرير له», «برقية بعث بها».
  let end = to
  for (let i = from + 1; i < to; i++)
    if (
      /^(ب|في|ل)(ه|ها)$/u.test(tokens[i + 1]?.norm ?? '') &&
      tokens[i]!.analyses.some(a => a.verbForm === 'fin')
    ) {
      end = i
      break
    }
  // «بيان صادر عن الوزارة».
  for (let i = from + 1; i < end; i++) if (tokens[i]!.a.lemma === 'صادر') end = i
  while (end > from + 1 && /^ل(ه|ها|هم|هما)$/u.test(tokens[end - 1]!.norm)) end--
  return { from, to: end }
}

/** «في بيان لفلان», «في التعميم»: the document words stand in, or its owner with the document as relay. */
export function documentAt(
  view: View,
  i: number,
  limit: number,
): { source: TokenRange; via: TokenRange[] } | null {
  const { tokens } = view
  const head = tokens[i]
  if (!head || i >= limit || (sourceKind(head) !== 'document' && channelKind(head) === undefined)) return null
  const end = sourceEnd(view, i, limit)
  const after = tokens[i + 1]
  if (after && i + 1 < limit && after.a.prep === 'ل' && !head.a.article) {
    const owner = sourceEnd(view, i + 1, limit)
    return { source: { from: i + 1, to: owner }, via: [{ from: i, to: i + 1 }] }
  }
  return { source: { from: i, to: Math.max(end, i + 1) }, via: [] }
}
