import type { TokenRange } from '../clauses/clause.ts'
import type { Arguments } from './arguments.ts'
import type { Cue } from './cue.ts'
import { sourceKind } from './lexicon.ts'
import { headOf, speaksUp, startsSource } from './source.ts'
import { phraseBefore } from './subject.ts'
import { isColon, isMark, isPreposition, isRelative, type View } from './view.ts'

/** Is there evidence enough that this cue reports something? `handed` is true where another hands on what the noun says. */
export function isReport(
  view: View,
  cue: Cue,
  args: Arguments,
  source: TokenRange | null,
  handed: boolean,
): boolean {
  const { tokens } = view
  const { frame, reading, form } = cue
  const opening = args.opening!
  if (form === 'fin' && !source && reading.aspect === 'imp') {
    if (frame.flags.has('hearsay')) return false
    if (
      reading.gender === 'm' &&
      opening.token === cue.to + 1 &&
      opening.kind === 'that' &&
      atStart(view, cue.from) &&
      frame.lemma !== 'قال' &&
      !frame.flags.has('goes-on')
    )
      return reading.conj !== ''
  }
  if (cue.rival && !source) return false
  // «واعترف أني لست خبيرا»: أعترف, without its hamza.
  const first = /^(ي|ني)$/u.test(tokens[opening.token]!.a.pron) && opening.kind === 'that'
  if (first && form === 'fin' && !source && view.quotationAt[opening.token]! < 0)
    if (!isColon(tokens[opening.token - 1])) return false
  // «القائمة التي أعلنت عنها الوزارة، وذلك بعد تعرضه»: the pronoun has taken the place of what is said.
  const resumed =
    opening.kind === 'nominal' && /^(عن|ب|إلي|علي)(ه|ها|هم)$/u.test(tokens[cue.to + 1]?.norm ?? '')
  if (resumed && form === 'fin') return false
  // «وكل المعطيات تؤكد أن»: the subject stands right before its verb, and is nobody who speaks.
  if (form === 'fin' && !source && !args.before && reading.aspect === 'imp' && reading.conj === '')
    if (reading.number !== 'p' && followsThing(view, cue.from)) return false
  // «نسب له أنه»: ascribed to him by nobody who is named.
  if (frame.flags.has('ascribes') && args.via.length === 0) return false
  // «سيكشف غيابه محدودية الفريق»: what shows is a thing.
  if (form === 'fin' && !source && reading.aspect === 'imp' && frame.flags.has('shows'))
    if (opening.kind === 'nominal') return false
  // «أصبحت تنذر بالغرق»: what threatens is a thing.
  if (form === 'fin' && !source && reading.aspect === 'imp' && frame.act === 'warn')
    if (opening.kind === 'nominal') return false
  // «الذين قدر عددهم بالآلاف»: the pronoun is not who does it, so that it is passive.
  if (form === 'fin' && !source && !args.before && opening.kind === 'nominal')
    if (isRelative(tokens[cue.from - 1])) return false
  // «حارس يهدد بالطرد من قبل الجماعة»: passive.
  if (form === 'fin' && !args.source && opening.kind === 'nominal' && isSufferedBy(view, opening.token))
    return false
  // «لإعلان النتائج»: what something is for.
  if (form === 'vnoun' && reading.prep === 'ل' && reading.pron === '' && frame.lemma !== 'قال') return false
  if (form === 'noun') return source !== null && speaksUp(view, source) && opening.token <= cue.to + 20
  // «لوحة تعبر عن الحزن», «سمكة زرقاء تشير إلى الشعار»: what is described shows.
  const described = form === 'fin' && reading.aspect === 'imp' && args.before?.relative && source !== null
  if (described && opening.kind === 'nominal') {
    const head = headOf(view, source)
    const { article, number } = tokens[head]!.a
    if (!article && number === 's' && sourceKind(tokens[head]!) === 'body' && view.mentionAt[head]! < 0)
      if (view.mentionAt[source.to - 1]! < 0 && !tokens[source.to - 1]!.a.article) return false
  }
  // «الجسر الذي يتوقع أن»: by nobody, unless somebody's name or office stands before.
  if (described && frame.flags.has('hearsay') && isRelative(tokens[cue.from - 1])) {
    const head = headOf(view, source)
    if (view.mentionAt[head]! < 0 && sourceKind(tokens[head]!) !== 'office') return false
  }
  // «يظن كثير من الناس أن»: what is held in common nobody has said.
  if (source && form === 'fin' && frame.flags.has('belief') && frame.flags.has('hearsay'))
    if (isAnybody(view, source)) return false
  // «الواقع يقول إن»: a figure of speech.
  if (source && /^[وف]?(الواقع|واقع|المنطق|العقل|التاريخ|الحقيقة)$/u.test(tokens[source.from]!.norm))
    return false
  // «علمت القلوب بذلك»: who learns can speak.
  const named = source && isMark(tokens[source.from - 1] ?? tokens[0]!)
  if (frame.flags.has('learns') && source && !named && !speaksUp(view, source)) return false
  // «القاهرة - متابعة: …»: who wrote it, and how.
  if (form === 'part' && isColon(tokens[cue.to + 1]) && /^[-–—ـ]+$/u.test(tokens[cue.from - 1]?.form ?? ''))
    return false
  // «ظنوا أنه»: what is thought is said only where somebody is named.
  if (form === 'fin' && !source && frame.flags.has('belief') && frame.flags.has('hearsay')) return false
  // «كُتب على الكعكة عبارة «…»»: what is written, not who wrote.
  if (frame.lemma === 'كتب' && source && !speaksUp(view, source)) return false
  // «لتعبر عن كثافته»: what something is for.
  if (form === 'fin' && reading.prep === 'ل' && opening.kind === 'nominal') return false
  if (form === 'vnoun' && opening.token > cue.to + 20) return false
  // «تعتبر اللوحة من أهم أعماله»: without أن it is only where somebody held it to be so.
  const deemed = frame.flags.has('deems') && form === 'fin' && reading.pron === ''
  if (
    deemed &&
    (opening.kind === 'nominal' || opening.kind === 'quote') &&
    !isColon(tokens[opening.token - 1])
  )
    if (reading.aspect !== 'perf' || !args.source || !speaksUp(view, args.source)) return false
  if (form === 'fin' && reading.aspect === 'imp' && frame.flags.has('hopes')) return false
  // «بعدما أعلن عن انخفاضه»: by nobody.
  if (
    form === 'fin' &&
    !source &&
    args.via.length === 0 &&
    opening.kind === 'nominal' &&
    /^(بعدما|وقتما|عندما|حينما)$/u.test(tokens[cue.from - 1]?.norm ?? '')
  )
    return false
  // «المكاسب تشير إلى أن»: a thing shows.
  const shows = form === 'fin' && reading.aspect === 'imp' && args.before?.range === source
  if (source && isThing(view, source, opening.kind === 'nominal' || shows)) return false
  // «الآراء تعبر عن»: people before their verb have it in the plural.
  if (form === 'fin' && args.before?.range && args.before.range === source && reading.number !== 'p') {
    const head = headOf(view, source)
    const { a } = tokens[head]!
    const many = a.number === 'p' && a.pos === 'NOUN' && a.known && reading.gender === 'f'
    if (many && view.mentionAt[head]! < 0 && sourceKind(tokens[head]!) === undefined) return false
  }
  // «العاصفة التي دعت البحارة للعودة»: what moved somebody to do it.
  const moved = args.before?.relative && args.before.range
  if (moved && frame.flags.has('addressee') && isThing(view, moved, true)) return false
  if (
    frame.flags.has('shows') &&
    opening.kind === 'nominal' &&
    frame.prepositions.size === 0 &&
    !(source && sourceKind(tokens[headOf(view, source)]!) === 'document')
  )
    return false
  if (frame.flags.has('document')) {
    if (!source) return false
    const head = tokens[headOf(view, source)]!
    const kind = sourceKind(head)
    if (
      kind !== 'document' &&
      kind !== 'body' &&
      kind !== 'media' &&
      kind !== 'group' &&
      kind !== 'anonymous'
    )
      return false
  }
  // «اختتم حديثه بالقول إن»: whoever the verb before implies.
  const saying = frame.lemma === 'قال' && reading.article && reading.prep === 'ب'
  if (form === 'vnoun' && !source && reading.pron === '' && !saying) return false
  // «نقلت الوكالة عنه تأكيده أهمية الدور»; by himself «تأكيده أهمية الدور» is told in passing.
  if (form === 'vnoun' && opening.kind === 'nominal' && !handed)
    if (reading.pron !== '' || frame.lemma !== 'أعلن') return false
  // «شكره لإدارة المعرض التي …، أن»: far from a noun أن belongs to something else.
  if (form === 'vnoun' && reading.pron !== '' && frame.lemma !== 'قال' && opening.token > cue.to + 5)
    return false
  if (
    form === 'vnoun' &&
    frame.lemma !== 'قال' &&
    opening.kind === 'quote' &&
    !isColon(tokens[opening.token - 1])
  )
    return false
  // «هناك من يرى أن»: nobody in particular.
  if (
    /^من$/u.test(tokens[cue.from - 1]?.norm ?? '') &&
    /^(هناك|ثمة)$/u.test(tokens[cue.from - 2]?.norm ?? '')
  )
    return false
  // «وصفت بالخطيرة»: the object is missing, so the verb is passive.
  if (frame.flags.has('needs') && form === 'fin' && reading.pron === '' && !args.object) return false
  if (frame.flags.has('within'))
    return source !== null && opening.kind !== 'nominal' && (args.via.length > 0 || speaksUp(view, source))
  // «أن المدرب فلان طلب من النادي ضرورة»: no noun stands right behind somebody's name.
  const subject = args.before && !args.before.relative ? args.before.range : null
  const told =
    subject !== null &&
    tokens[subject.from]!.a.pos !== 'VERB' &&
    subject.to === cue.from &&
    view.personBefore[subject.to - 1] === subject.to - 1
  if (
    !cue.sure &&
    !told &&
    // «قدم فلان شكره»: with this object the verb means nothing else.
    frame.objects.size === 0 &&
    (opening.kind === 'nominal' ||
      opening.token > cue.to + 12 ||
      !(args.object || reading.pron !== '' || speaksUp(view, args.source)))
  )
    return false
  // Somebody quoted says «أعتقد» of himself.
  if (frame.flags.has('belief') && !source && view.quotationAt[cue.from]! >= 0) return false
  return true
}

/** «بالطرد من قبل الجماعة»: who did it stands behind what was done, so that the verb is passive. */
function isSufferedBy(view: View, from: number): boolean {
  const { tokens } = view
  for (let i = from + 1; i < from + 5; i++)
    // «من قبل» with nobody behind it is «before».
    if (tokens[i]?.norm === 'من' && tokens[i + 1]?.norm === 'قبل') return startsSource(view, i + 2)
  return false
}

/** «الزيارات ترجح أن», «ألوان الصخور تشير إلى عمر الوادي»: a thing shows, it does not say. */
function isThing(view: View, source: TokenRange, bare: boolean): boolean {
  const head = headOf(view, source)
  const { a, kind } = view.tokens[head]!
  if (kind !== 'word' || view.mentionAt[head]! >= 0 || sourceKind(view.tokens[head]!) !== undefined)
    return false
  if (view.quotationAt[head]! !== (view.quotationAt[source.from - 1] ?? -1) || !a.known) return false
  // «المهربون»: a sound masculine plural is one of people.
  if (a.number === 'p' && /(ون|ين)$/u.test(view.tokens[head]!.norm)) return false
  if (a.verbForm === 'vnoun' && a.pos === 'NOUN') return true
  // «حادثة تعبر عن حب».
  const { to, from } = source
  const indefinite = !a.article && a.pron === '' && to - from <= 3 && view.mentionAt[to - 1]! < 0
  if (bare && indefinite && a.pos === 'NOUN' && a.number === 's' && !view.tokens[to - 1]!.a.article)
    return true
  // A plural of feminine form is one of things where it is not one of women.
  const { norm } = view.tokens[head]!
  return (
    bare &&
    a.pos !== 'PROPN' &&
    a.number === 'p' &&
    !/(ون|ين)$/u.test(norm) &&
    (a.gender === 'f' || /ات$/u.test(norm))
  )
}

function atStart(view: View, i: number): boolean {
  const before = view.tokens[i - 1]
  return !before || before.sentence !== view.tokens[i]!.sentence
}

/** «البعض», «كثير من الناس»: nobody in particular. */
function isAnybody({ tokens }: View, { from, to }: TokenRange): boolean {
  const last = tokens[to - 1]!.norm
  if (to - from > 1) return to - from <= 3 && /^(الناس|البشر)$/u.test(last)
  return /^(الناس|البعض|الكثير|كثير|الكثيرون|كثيرون|الجميع|بعضهم|بعضنا|أحدنا)$/u.test(last)
}

/** Does a phrase of a definite common noun end right before a token? */
function followsThing(view: View, i: number): boolean {
  const before = view.tokens[i - 1]
  if (before?.kind !== 'word' || view.mentionAt[i - 1]! >= 0 || sourceKind(before) !== undefined) return false
  const { pos, article, known, prep } = before.a
  if (!known || prep !== '' || !article || (pos !== 'NOUN' && pos !== 'ADJ')) return false
  const thing = phraseBefore(view, i)
  // «وعن توقعاته للأيام القادمة يقول»: a phrase of a preposition is no subject.
  if (!thing || view.tokens[thing.from]!.a.prep !== '') return false
  const governor = view.tokens[thing.from - 1]
  return !(governor && isPreposition(governor)) && !speaksUp(view, thing)
}
