import { foldKey } from '../terms.ts'

/** A statement that is only called one (البيان، بيان مشترك، تقارير إعلامية): some source of the claim speaks through it. */
export const GENERIC =
  /^(ال)?(بيان|بيانات|تقرير|تقارير|انباء|دراسات|خبر|كشف|معلومات|تحقيق|تحقيقات|بحث|اتفاق|اتفاقيه|استطلاع|استفتاء|حصيله|قرار|قرارات|مرسوم|تعميم|خطاب|بلاغ|لايحه|احصاييه|احصاييات|احصاءات|نشره|نشرت|محضر)(ها|ه|ا)?( (ال)?(مشترك|صحافي|صحفي|صحا?فيه|اعلاميه?|اخباريه?|محليه|رسميه?|اقتصادي|سنويه?|جديده?|حديثه?|اوليه?|صادر|صدر|وزاري|ملكي|اداري|ا|له|لها|لهذا))?$/

/** Words of titles and offices: they do not tell two sources apart or make them one. */
const TITLE = new Set(
  'السيد الدكتور دكتور الشيخ الامير العميد العقيد اللواء النقيب المهندس الاستاذ سمو معالي المتحدث باسم الناطق الرسمي رييس مدير وزير الوزير الرييس نايب عضو بيان تقرير تصريح تصريحات صادر الصادر صدر منشور المنشور نشر الموقع موقع الالكتروني لموقع في من بن ال عن لدي'.split(
    ' ',
  ),
)

/** So many words of one name, and such a share of the shorter, are one name differently put into Arabic. */
const MANY = { words: 3, share: 0.6 }

/** True when two descriptions name one source: all telling words of one are in the other, or most of both are shared. */
export function sameSource(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  if (x.size === 0 || y.size === 0) return foldKey(a) === foldKey(b)
  let shared = 0
  for (const word of x) if (has(y, word)) shared++
  const least = Math.min(x.size, y.size)
  return (
    shared === least ||
    shared / (x.size + y.size - shared) >= 0.5 ||
    (shared >= MANY.words && shared >= MANY.share * least)
  )
}

/** «لنقابة», «بنقابة» and «نقابة» are one word with and without its preposition. */
export const has = (words: ReadonlySet<string>, word: string) =>
  words.has(word) ||
  words.has(`ل${word}`) ||
  words.has(`ب${word}`) ||
  (/^[لب]/.test(word) && words.has(word.slice(1)))

/**
 * The telling words of a name; an ambassador is one with his embassy, a prosecutor with his office, and the authorities
 * of a country with any body of it.
 */
export function wordsOf(name: string): ReadonlySet<string> {
  let words = split.get(name)
  if (words) return words
  if (split.size === KEPT) split.clear()
  words = telling(name)
  split.set(name, words)
  return words
}

const split = new Map<string, ReadonlySet<string>>()
/** Names whose words are kept: those of one claim are compared each with each. */
const KEPT = 4096

const DAY =
  / (في|من|يوم|منذ) (ال)?(يوم|\d+|اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|عشرين|ثلاثين|سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه)( .*)?$/

function telling(name: string): Set<string> {
  const words = foldKey(name.replace(/ (في|عبر|على) \S{3,}(ه|ها)( .*)?$/, ''))
    // A day that ran into it.
    .replace(DAY, '')
    .replace(/[«»"“”().،,:]/g, ' ')
    .replace(/(?<=^|\s)(عبد|ابو|ام|ذو) (?=\S)/g, '$1')
    .replace(/النايب العام/g, 'النيابه العامه')
    .replace(/(دوله )?الامارات( العربيه)?( المتحده)?( الشقيقه)?/g, 'الامارات')
    .replace(/المملكه العربيه السعوديه/g, 'السعوديه')
    .replace(/(?<=^|\s)(ال)?سلطات (?=\S)/g, '')
    .replace(/(?<=^|\s)ل(?=ال)/g, '')
    .replace(/(?<=^|\s)لل(?=\S{3})/g, 'ال')
    .replace(/(ال)?علاقات و(?=(ال)?اعلام (ال)?امني)|(?<=^|\s)(مركز|ادار[هت]) (?=(ال)?اعلام (ال)?امني)/g, '')
    .replace(/(?<=^|\s)(ال)?اعلام (ال)?امني/g, 'الداخليه')
    // Its ending looks like a relational one where a preposition makes it longer.
    .replace(/(?<=^|\s)[لب](?=هييه(\s|$))/g, '')
    .replace(/(?<=سفار[هت] |سفير )خادم الحرمين الشريفين/g, 'السعوديه')
    .replace(/التحالف (العربي|بقياده السعوديه|الذي تقوده السعوديه)/g, 'التحالف')
    .replace(/(?<=^|\s)المصرف/g, 'البنك')
    .replace(/اميرك/g, 'امريك')
    .replace(/البنتا[غج]ون/g, 'الجيش الامريكي')
    .replace(/وزاره الدفاع|(القياده العامه ل|ال)قوات المسلحه/g, 'الجيش')
    .replace(/^(مملكه|جمهوريه) /, '')
    .split(/\s+/)
    .filter(Boolean)
  return new Set(words.filter(w => !TITLE.has(w)).map(word => stem(word).replace(/^سفير$/, 'سفار')))
}

/** Cuts article and relational endings, so that الإمارات and الإماراتية, النيابة and نيابة meet. */
const stem = (word: string) =>
  word
    .replace(/^(وال|بال|ال|لل)(?=.{3})/, '')
    .replace(/(?<=.{3})(يه|يا|ي|ه|ات|ين|ون)$/, '')
    .replace(/(?<=.{4})ات$/, '')
