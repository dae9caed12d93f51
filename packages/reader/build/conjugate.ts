import { spell } from './hamza.ts'

/** A verb as verbs.tsv gives it. */
export interface Verb {
  /** Its radicals, hamza as ء. */
  root: string
  /** 1 … 10, Q1, Q2, Q4. */
  form: string
  /** Middle vowels of perfect and imperfect in Form 1: a-u, i-a, …; «strong» where a و or ي stays against the rule: استجوب. */
  vowels: string
}

/** One conjugated form. */
export interface Conjugated {
  text: string
  /** The letters of person that open an imperfect, or the alef that opens an imperative. */
  prefix: string
  /** The written ending. */
  suffix: string
  aspect: 'perf' | 'imp' | 'cmd'
  voice: 'act' | 'pass'
  person: 1 | 2 | 3
  gender?: 'm' | 'f'
  number: 's' | 'd' | 'p'
  /** Whether an object pronoun may, must or cannot follow. */
  pron: 'may' | 'must' | 'no'
  /** True for a form only the jussive has: يقل beside يقول. */
  jussive: boolean
}

/** A noun or adjective the verb makes. */
export interface Derived {
  lemma: string
  kind: 'vnoun' | 'active' | 'passive'
  /** True when the last radical is weak and returns in the definite: قاض، القاضي. */
  defective: boolean
}

/** All that one line of verbs.tsv makes. */
export interface Paradigm {
  /** Perfect, third person masculine singular. */
  lemma: string
  forms: Conjugated[]
  derived: Derived[]
}

/**
 * The sounded patterns of every form: 1 2 3 4 stand for the radicals, ' for hamza, | for the written alef of
 * connection, small letters for the consonants of the pattern.
 */
interface Pattern {
  perfect: string
  imperfect: string
  /** Vowel of the person prefix in the active imperfect. */
  prefix: 'a' | 'u'
  passivePerfect: string
  passiveImperfect: string
  active: string
  passive: string
  verbal: string[]
}

const PATTERNS: Record<string, Pattern> = {
  1: pattern('1a2P3', '12V3', 'a', '1u2i3', '12a3', '1A2i3', 'ma12U3', ''),
  2: pattern('1a22a3', '1a22i3', 'u', '1u22i3', '1a22a3', 'mu1a22i3', 'mu1a22a3', 'ta12I3'),
  3: pattern('1A2a3', '1A2i3', 'u', '1U2i3', '1A2a3', 'mu1A2i3', 'mu1A2a3', 'mu1A2a3aT'),
  4: pattern("'a12a3", '12i3', 'u', "'u12i3", '12a3', 'mu12i3', 'mu12a3', "'i12A3"),
  5: pattern('ta1a22a3', 'ta1a22a3', 'a', 'tu1u22i3', 'ta1a22a3', 'muta1a22i3', 'muta1a22a3', 'ta1a22u3'),
  6: pattern('ta1A2a3', 'ta1A2a3', 'a', 'tu1U2i3', 'ta1A2a3', 'muta1A2i3', 'muta1A2a3', 'ta1A2u3'),
  7: pattern('|in1a2a3', 'n1a2i3', 'a', '|un1u2i3', 'n1a2a3', 'mun1a2i3', 'mun1a2a3', '|in1i2A3'),
  8: pattern('|i1ta2a3', '1ta2i3', 'a', '|u1tu2i3', '1ta2a3', 'mu1ta2i3', 'mu1ta2a3', '|i1ti2A3'),
  9: pattern('|i12a3a3', '12a3i3', 'a', '|u12u3i3', '12a3a3', 'mu12a3i3', 'mu12a3a3', '|i12i3A3'),
  10: pattern('|ista12a3', 'sta12i3', 'a', '|ustu12i3', 'sta12a3', 'musta12i3', 'musta12a3', '|isti12A3'),
  Q1: pattern('1a23a4', '1a23i4', 'u', '1u23i4', '1a23a4', 'mu1a23i4', 'mu1a23a4', '1a23a4aT'),
  Q2: pattern('ta1a23a4', 'ta1a23a4', 'a', 'tu1u23i4', 'ta1a23a4', 'muta1a23i4', 'muta1a23a4', 'ta1a23u4'),
  Q4: pattern('|i12a34a4', '12a34i4', 'a', '|u12u34i4', '12a34a4', 'mu12a34i4', 'mu12a34a4', '|i12i34A4'),
}

function pattern(
  perfect: string,
  imperfect: string,
  prefix: 'a' | 'u',
  passivePerfect: string,
  passiveImperfect: string,
  active: string,
  passive: string,
  verbal: string,
): Pattern {
  const verbals = verbal === '' ? [] : [verbal]
  return { perfect, imperfect, prefix, passivePerfect, passiveImperfect, active, passive, verbal: verbals }
}

/** Forms in which a weak second radical becomes a long vowel, and a doubled one closes up. */
const HOLLOW = new Set(['1', '4', '7', '8', '10'])
const DOUBLED = new Set(['1', '3', '4', '6', '7', '8', '9', '10', 'Q4'])

/** How a stem ends: on a consonant, or on the weak third radical in one of its shapes. */
type Ending = 'plain' | 'aY' | 'aA' | 'iy' | 'I' | 'U' | 'A'

interface Stem {
  /** Before vowels and where nothing follows. */
  open: string
  /** Before an ending that begins with a consonant. */
  closed: string
  /** Forms of the jussive that no ending follows. */
  jussive: string[]
  ending: Ending
}

const isWeak = (radical: string | undefined) => radical === 'و' || radical === 'ي'

/** Conjugates a verb and derives its participles and the verbal nouns its form makes by rule. */
export function conjugate({ root, form, vowels }: Verb): Paradigm {
  const sounds = PATTERNS[form]
  if (!sounds) throw new Error(`no form ${form}`)
  const radicals = [...root]
  const last = radicals.length
  const [pv = 'a', iv = 'a'] = vowels.split('-')
  const weakThird = isWeak(radicals[last - 1])
  const hollow = last === 3 && !weakThird && isWeak(radicals[1]) && HOLLOW.has(form) && vowels !== 'strong'
  const doubled =
    DOUBLED.has(form) &&
    (form === '9' || form === 'Q4' || (last === 3 && radicals[1] === radicals[2])) &&
    !weakThird
  const seeing = root === 'رءي' && (form === '1' || form === '4')

  /** Puts the radicals in and settles what neighbouring sounds do to each other. */
  const fill = (sounded: string) =>
    settle(
      sounded
        .replace(/t/, t => (form === '8' && /^(\||m|)[iu]?1?t|1t/.test(sounded) ? t : t))
        .replace(/[1-4]/g, d => radicals[Number(d) - 1] ?? '')
        .replace(/[tnsmyw'|]/g, c => LETTERS[c]!),
      form,
      radicals,
    )

  const stem = (sounded: string, of: 'perfect' | 'imperfect', passive: boolean): Stem => {
    let shape = sounded.replace('P', pv).replace('V', iv)
    if (form === '1' && of === 'imperfect' && !passive && radicals[0] === 'و' && dropsWaw(root, vowels)) {
      shape = shape.replace('1', '')
    }
    if (seeing && (of === 'imperfect' || form === '4'))
      shape = shape.replace('2', '').replace('1a', '1').replace('1i', '1')
    if (seeing && of === 'perfect' && form === '4') shape = passive ? "'u1i3" : "'a1a3"
    if (seeing && of === 'imperfect') shape = form === '4' && !passive ? '1i3' : '1a3'
    if (weakThird) {
      const vowel = shape.at(-2)!
      const base = fill(shape.slice(0, -2))
      const ending: Ending =
        of === 'perfect'
          ? vowel === 'i'
            ? 'iy'
            : form === '1' && radicals[2] === 'و'
              ? 'aA'
              : 'aY'
          : vowel === 'i'
            ? 'I'
            : vowel === 'u'
              ? 'U'
              : 'A'
      return { open: base, closed: base, jussive: [], ending }
    }
    if (hollow) {
      // The vowel before and after the weak radical become one long vowel; short before a consonant.
      const long =
        of === 'perfect'
          ? passive
            ? 'I'
            : 'A'
          : passive
            ? 'A'
            : form === '1'
              ? hollowVowel(root, iv)
              : form === '7' || form === '8'
                ? 'A'
                : 'I'
      const open = shape.replace(/[aiu]?2[aiu]/, long)
      const short =
        of === 'perfect' && form === '1'
          ? pv === 'i' || radicals[1] === 'ي' || passive
            ? 'i'
            : 'u'
          : long.toLowerCase()
      const closed = fill(shape.replace(/[aiu]?2[aiu]/, short))
      return { open: fill(open), closed, jussive: [closed], ending: 'plain' }
    }
    if (doubled) {
      const open = fill(contract(shape))
      const closed = fill(shape)
      return { open, closed, jussive: [open], ending: 'plain' }
    }
    const whole = fill(shape)
    return { open: whole, closed: whole, jussive: [whole], ending: 'plain' }
  }

  const intransitive = form === '7' || form === '9' || form === 'Q4'
  const perfect = stem(sounds.perfect, 'perfect', false)
  const imperfect = stem(sounds.imperfect, 'imperfect', false)
  const passivePerfect = stem(sounds.passivePerfect, 'perfect', true)
  const passiveImperfect = stem(sounds.passiveImperfect, 'imperfect', true)
  const forms = [
    ...perfectForms(perfect, 'act'),
    ...imperfectForms(imperfect, sounds.prefix, 'act'),
    ...(intransitive ? [] : perfectForms(passivePerfect, 'pass').filter(f => f.person === 3)),
    ...(intransitive ? [] : imperfectForms(passiveImperfect, 'u', 'pass').filter(f => f.person === 3)),
    ...(seeing || (weakThird && radicals[0] === 'و') ? [] : imperativeForms(imperfect, form, root, iv)),
  ]
  const lemma = forms[0]!.text

  const derived: Derived[] = []
  const derive = (kind: Derived['kind'], sounded: string, defective = false) =>
    derived.push({ kind, defective, lemma: spell(fill(sounded)) })
  const participle = (kind: 'active' | 'passive', shape: string) => {
    if (form === '1' && kind === 'passive') {
      if (weakThird) derive(kind, radicals[2] === 'و' && iv === 'u' ? 'ma12uww' : 'ma12iyy')
      else if (hollow) derive(kind, radicals[1] === 'ي' ? 'ma1I3' : 'ma1U3')
      else derive(kind, shape)
    } else if (weakThird) {
      const base = shape.slice(0, -2)
      const short = seeing && form === '4' ? 'mu1' : base
      if (kind === 'active') derive(kind, short, true)
      else derive(kind, `${short}aY`)
    } else if (hollow) {
      if (form === '1') derive(kind, "1A'i3")
      else
        derive(
          kind,
          shape.replace(/[aiu]?2[aiu]/, kind === 'active' && form !== '7' && form !== '8' ? 'I' : 'A'),
        )
    } else derive(kind, doubled ? contract(shape) : shape)
  }
  if (!(form === '1' && hollow && radicals[2] === 'ء')) {
    participle('active', sounds.active)
    if (!intransitive) participle('passive', sounds.passive)
  }
  for (const shape of sounds.verbal) {
    if (seeing && form === '4') derive('vnoun', "'i1A'aT")
    else if (weakThird) {
      if (form === '2') derive('vnoun', 'ta12iyaT')
      else if (form === '3') derive('vnoun', 'mu1A2AT')
      else if (form === 'Q1') derive('vnoun', '1a23AT')
      else if (shape.endsWith('A3')) derive('vnoun', `${shape.slice(0, -1)}'`)
      else derive('vnoun', shape.slice(0, -2), true)
    } else if (hollow) {
      if (form === '4') derive('vnoun', "'i1A3aT")
      else if (form === '10') derive('vnoun', '|isti1A3aT')
      else derive('vnoun', shape.replace('2', 'y'))
    } else if (form === '2' && radicals[2] === 'ء') derive('vnoun', 'ta12i3aT')
    else derive('vnoun', shape)
  }
  return { lemma, forms, derived }
}

const LETTERS: Record<string, string> = { t: 'ت', n: 'ن', s: 'س', m: 'م', y: 'ي', w: 'و', "'": 'ء', '|': 'ا' }

/** Closes up a doubled radical: the vowel between the two moves before them or goes. */
function contract(shape: string): string {
  const match = /^(.*)(\d)([aiu])(\d)$/.exec(shape)
  if (!match) return shape
  const [, head = '', one = '', vowel = '', two = ''] = match
  return /[aiuAIU]$/.test(head) ? `${head}${one}${two}` : `${head}${vowel}${one}${two}`
}

/** Form 1 verbs with و first lose it in the imperfect, but for a few. */
function dropsWaw(root: string, vowels: string): boolean {
  if (root === 'وسع' || root === 'وطء') return true
  return vowels === 'a-i' || vowels === 'a-a' || vowels === 'i-i'
}

function hollowVowel(root: string, vowel: string): string {
  if (vowel === 'a') return 'A'
  if (vowel === 'u') return 'U'
  if (vowel === 'i') return 'I'
  return root[1] === 'و' ? 'U' : 'I'
}

/** What stands beside what: assimilation in Form 8, و and ي after short vowels, two hamzas in one syllable. */
function settle(sounded: string, form: string, radicals: string[]): string {
  let out = sounded
  if (form === '8') {
    const first = radicals[0]!
    const joined: Record<string, string> = {
      د: 'دد',
      ذ: 'دد',
      ز: 'زد',
      ص: 'صط',
      ض: 'ضط',
      ط: 'طط',
      ظ: 'ظط',
      ث: 'ثت',
      و: 'تت',
      ي: 'تت',
    }
    const pair = first === 'ء' && radicals[1] === 'خ' ? 'تت' : joined[first]
    if (pair) out = out.replace(`${first}ت`, pair)
  }
  return out
    .replace(/^ءaء(?![aiuAIU])/, 'ءA')
    .replace(/^ءiء(?![aiuAIU])/, 'ءI')
    .replace(/^ءuء(?![aiuAIU])/, 'ءU')
    .replace(/iو(?![aiuAIUو])/g, 'I')
    .replace(/uي(?![aiuAIUي])/g, 'U')
}

interface Person {
  person: 1 | 2 | 3
  gender?: 'm' | 'f'
  number: 's' | 'd' | 'p'
}
const p = (person: 1 | 2 | 3, gender: 'm' | 'f' | undefined, number: 's' | 'd' | 'p'): Person =>
  gender ? { person, gender, number } : { person, number }

type Mode = Conjugated['pron']

/** Joins stem and ending, and says what was written before and after the stem. */
function form(
  aspect: Conjugated['aspect'],
  voice: Conjugated['voice'],
  who: Person,
  sounded: string,
  prefix: string,
  suffix: string,
  pron: Mode,
  jussive = false,
): Conjugated {
  // The person prefix may close a syllable with the first radical: يوصل, يؤمن, آخذ.
  const text = spell(
    sounded
      .replace(/^ءaء(?![aiuAIU])/, 'ءA')
      .replace(/^ءuء(?![aiuAIU])/, 'ءU')
      .replace(/uي(?![aiuAIUي])/g, 'U')
      .replace(/iو(?![aiuAIUو])/g, 'I')
      .replace(/^اiء(?![aiuAIU])/, 'اiء')
      .replace('يaY', 'يA'),
  )
  return {
    aspect,
    voice,
    ...who,
    text,
    pron,
    jussive,
    prefix: text.startsWith(prefix) ? prefix : '',
    suffix: text.endsWith(suffix) ? suffix : '',
  }
}

function perfectForms({ open, closed, ending }: Stem, voice: 'act' | 'pass'): Conjugated[] {
  const out: Conjugated[] = []
  const add = (who: Person, sounded: string, suffix: string, pron: Mode = 'may') =>
    out.push(form('perf', voice, who, sounded, '', suffix, pron))
  let long = closed
  if (ending === 'plain') {
    // The vowel of an ending nobody writes does not move the hamza before it: جاء، يبدأ.
    add(p(3, 'm', 's'), open, '')
    add(p(3, 'f', 's'), `${open}aت`, 'ت')
    add(p(3, 'm', 'd'), `${open}A`, 'ا')
    add(p(3, 'f', 'd'), `${open}aتA`, 'تا')
    add(p(3, 'm', 'p'), `${open}Uا`, 'وا', 'no')
    add(p(3, 'm', 'p'), `${open}U`, 'و', 'must')
  } else if (ending === 'iy') {
    add(p(3, 'm', 's'), `${open}iيa`, '')
    add(p(3, 'f', 's'), `${open}iيaت`, 'ت')
    add(p(3, 'm', 'd'), `${open}iيA`, 'ا')
    add(p(3, 'f', 'd'), `${open}iيaتA`, 'تا')
    add(p(3, 'm', 'p'), `${open}Uا`, 'وا', 'no')
    add(p(3, 'm', 'p'), `${open}U`, 'و', 'must')
    long = `${open}I`
  } else {
    const glide = ending === 'aA' ? 'و' : 'ي'
    if (ending === 'aA') add(p(3, 'm', 's'), `${open}A`, '')
    else {
      add(p(3, 'm', 's'), `${open}aY`, '', 'no')
      add(p(3, 'm', 's'), `${open}A`, '', 'must')
    }
    add(p(3, 'f', 's'), `${open}aت`, 'ت')
    add(p(3, 'm', 'd'), `${open}a${glide}A`, 'ا')
    add(p(3, 'f', 'd'), `${open}aتA`, 'تا')
    add(p(3, 'm', 'p'), `${open}aوا`, 'وا', 'no')
    add(p(3, 'm', 'p'), `${open}aو`, 'و', 'must')
    long = `${open}a${glide}`
  }
  add(p(3, 'f', 'p'), `${long}نa`, 'ن')
  // I, you (one man), you (one woman) are written alike; the first stands for them.
  add(p(1, undefined, 's'), `${long}تu`, 'ت')
  add(p(2, undefined, 'd'), `${long}تuمA`, 'تما')
  add(p(2, 'm', 'p'), `${long}تuم`, 'تم', 'no')
  add(p(2, 'm', 'p'), `${long}تuمU`, 'تمو', 'must')
  add(p(1, undefined, 'p'), `${long}نA`, 'نا')
  return out
}

function imperfectForms(
  { open, closed, jussive, ending }: Stem,
  vowel: 'a' | 'u',
  voice: 'act' | 'pass',
): Conjugated[] {
  const out: Conjugated[] = []
  const add = (
    letter: string,
    who: Person,
    sounded: string,
    suffix: string,
    pron: Mode = 'may',
    short = false,
  ) =>
    out.push(
      form(
        'imp',
        voice,
        who,
        `${letter}${vowel}${sounded}`,
        letter === 'ء' ? 'أ' : letter,
        suffix,
        pron,
        short,
      ),
    )
  const single: [string, Person][] = [
    ['ي', p(3, 'm', 's')],
    ['ت', p(3, 'f', 's')],
    ['ء', p(1, undefined, 's')],
    ['ن', p(1, undefined, 'p')],
  ]
  // You (one man) is written as she; the latter stands for both.
  for (const [letter, who] of single) {
    if (ending === 'plain') {
      add(letter, who, open, '')
      for (const short of jussive) if (short !== open) add(letter, who, short, '', 'may', true)
    } else if (ending === 'A') {
      add(letter, who, `${open}aY`, '', 'no')
      add(letter, who, `${open}A`, '', 'must')
      add(letter, who, `${open}a`, '', 'may', true)
    } else {
      add(letter, who, `${open}${ending}`, '')
      add(letter, who, `${open}${ending.toLowerCase()}`, '', 'may', true)
    }
  }
  const glide = { plain: '', I: 'iي', U: 'uو', A: 'aي', aY: '', aA: '', iy: '' }[ending]
  const plural = ending === 'A' ? `${open}aو` : `${open}U`
  const feminine = ending === 'A' ? `${open}aي` : `${open}I`
  const many: [string, Person, string, string, Mode][] = [
    ['ي', p(3, 'm', 'd'), `${open}${glide}Aن`, 'ان', 'may'],
    ['ي', p(3, 'm', 'd'), `${open}${glide}A`, 'ا', 'may'],
    ['ت', p(3, 'f', 'd'), `${open}${glide}Aن`, 'ان', 'may'],
    ['ت', p(3, 'f', 'd'), `${open}${glide}A`, 'ا', 'may'],
    ['ي', p(3, 'm', 'p'), `${plural}ن`, 'ون', 'may'],
    ['ي', p(3, 'm', 'p'), `${plural}ا`, 'وا', 'no'],
    ['ي', p(3, 'm', 'p'), plural, 'و', 'must'],
    ['ت', p(2, 'm', 'p'), `${plural}ن`, 'ون', 'may'],
    ['ت', p(2, 'm', 'p'), `${plural}ا`, 'وا', 'no'],
    ['ت', p(2, 'm', 'p'), plural, 'و', 'must'],
    ['ت', p(2, 'f', 's'), `${feminine}ن`, 'ين', 'may'],
    ['ت', p(2, 'f', 's'), feminine, 'ي', 'may'],
    [
      'ي',
      p(3, 'f', 'p'),
      `${ending === 'plain' ? closed : `${open}${ending === 'A' ? 'aي' : ending}`}نa`,
      'ن',
      'may',
    ],
  ]
  for (const [letter, who, sounded, suffix, pron] of many) add(letter, who, sounded, suffix, pron)
  return out
}

/** Imperatives of Form 1 that drop an opening hamza. */
const DROPPED = new Set(['ءخذ', 'ءكل', 'ءمر'])

function imperativeForms(
  { open, closed, jussive, ending }: Stem,
  which: string,
  root: string,
  vowel: string,
): Conjugated[] {
  const out: Conjugated[] = []
  const short = (stem: string) => {
    if (which === '4') return `ءa${stem}`
    const lean = which === '1' && DROPPED.has(root) ? stem.slice(1) : stem
    if (/^.[aiuAIU]/.test(lean)) return lean
    return `ا${which === '1' && vowel === 'u' ? 'u' : 'i'}${lean}`
  }
  const add = (who: Person, sounded: string, suffix: string, pron: Mode = 'may') => {
    const whole = short(sounded)
    out.push(form('cmd', 'act', who, whole, /^ا[iu]/.test(whole) ? 'ا' : '', suffix, pron))
  }
  if (ending === 'plain') for (const stem of jussive) add(p(2, 'm', 's'), stem, '')
  else add(p(2, 'm', 's'), `${open}${ending.toLowerCase()}`, '')
  const plural = ending === 'A' ? `${open}aو` : `${open}U`
  add(p(2, 'f', 's'), ending === 'A' ? `${open}aي` : `${open}I`, 'ي')
  add(p(2, 'm', 'p'), `${plural}ا`, 'وا', 'no')
  add(p(2, 'm', 'p'), plural, 'و', 'must')
  if (ending === 'plain') add(p(2, 'f', 'p'), `${closed}نa`, 'ن')
  return out
}
