/**
 * Spelling variants of Arabic print. `norm` takes away what a word keeps its identity without (vowel marks, tatweel,
 * invisible controls, presentation forms, digit shapes); `fold` also lets the spellings of hamza, ى/ي and ة/ه meet.
 */

/** Vowel marks, Quranic marks, tatweel and invisible controls: characters that leave no trace in a norm form. */
function vanishes(code: number): boolean {
  return (
    (code >= 0x64b && code <= 0x65f) ||
    code === 0x640 ||
    code === 0x670 ||
    (code >= 0x6d6 && code <= 0x6ed && code !== 0x6dd && code !== 0x6de && code !== 0x6e9) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x610 && code <= 0x61a)
  )
}

/** Letters of other keyboards and ligatures that stand for an Arabic one. */
const PLAIN: Record<string, string> = {
  ٱ: 'ا',
  ک: 'ك',
  ی: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  '٫': '.',
  '٬': ',',
  '٪': '%',
}

function plain(char: string, code: number): string {
  if (code < 0x660) return char
  if (code <= 0x669) return String.fromCharCode(code - 0x630)
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCharCode(code - 0x6c0)
  if (code >= 0xfb50 && code <= 0xfefc) {
    let out = ''
    for (const c of char.normalize('NFKC')) if (!vanishes(c.charCodeAt(0)) && c !== ' ') out += PLAIN[c] ?? c
    return out
  }
  return PLAIN[char] ?? char
}

/** A combining madda or hamza written after its carrier makes one letter with it. */
const COMPOSED: Record<string, string> = {
  'ا\u0653': 'آ',
  'ا\u0654': 'أ',
  'ا\u0655': 'إ',
  'و\u0654': 'ؤ',
  'ي\u0654': 'ئ',
  'ى\u0654': 'ئ',
}

/** True when `norm` would return the form itself. */
export function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code > 0x7e && !(code >= 0x621 && code <= 0x63a) && !(code >= 0x641 && code <= 0x64a)) return false
  }
  return true
}

/** The form without vowel marks, tatweel and invisible controls; presentation forms and digits made plain. */
export function norm(form: string): string {
  if (isPlain(form)) return form
  let out = ''
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= 0x653 && code <= 0x655) {
      const composed = COMPOSED[out.slice(-1) + form[i]!]
      if (composed) out = out.slice(0, -1) + composed
    }
    if (!vanishes(code)) out += plain(form[i]!, code)
  }
  return out
}

/** Offset in `form` just behind the `length`-th unit of its norm form and the marks that unit carries. */
export function offsetIn(form: string, length: number): number {
  if (length <= 0) return 0
  let seen = 0
  let i = 0
  for (; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (vanishes(code)) continue
    if (seen >= length) break
    seen += plain(form[i]!, code).length
  }
  return i
}

/** The code unit of `text` at `i`, folded. */
export function foldAt(text: string, i: number): number {
  const code = text.charCodeAt(i)
  switch (code) {
    case 0x622: // آ
    case 0x623: // أ
    case 0x625: // إ
      return 0x627
    case 0x624: // ؤ
    case 0x626: // ئ
      return 0x621
    case 0x649: // ى
      return 0x64a
    case 0x629: // ة
      return 0x647
    default:
      return code
  }
}

/**
 * The key under which spelling variants of a norm form meet: every alef is bare, every seated hamza stands alone
 * (مسئول = مسؤول), ى is ي and ة is ه. It has the same length as the norm form.
 */
export function fold(normForm: string): string {
  let out = ''
  let kept = 0
  for (let i = 0; i < normForm.length; i++) {
    const code = foldAt(normForm, i)
    if (code === normForm.charCodeAt(i)) continue
    out += normForm.slice(kept, i) + String.fromCharCode(code)
    kept = i + 1
  }
  return kept === 0 ? normForm : out + normForm.slice(kept)
}

/**
 * How far a printed spelling lies from the lexicon's, both of one length and one fold. What print often leaves out
 * (hamza, the dots of a final ي) costs little, what it seldom confuses costs much.
 */
export function misspelling(printed: string, at: number, spelled: string): number {
  let cost = 0
  for (let i = 0; i < spelled.length; i++) {
    const is = printed[at + i]!
    const should = spelled[i]!
    if (is === should) continue
    if (is === 'ا') cost += 1
    else if (is === 'ى') cost += 1.5
    else if (is === 'ي') cost += 2.5
    else if (is === 'ه') cost += 3
    else if (is === 'ة') cost += 5
    else if (is === 'ؤ' || is === 'ئ' || is === 'ء') cost += 0.3
    else cost += should === 'ا' ? 1.5 : 6
  }
  return cost
}
