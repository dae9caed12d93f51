import { expect, test } from 'vitest'
import { conjugate } from './conjugate.ts'

const forms = (root: string, form: string, vowels = '-') => {
  const verb = conjugate({ root, form, vowels })
  const find = (aspect: string, voice: string, who: string) =>
    verb.forms.find(
      f => f.aspect === aspect && f.voice === voice && `${f.person}${f.gender ?? ''}${f.number}` === who,
    )?.text
  return { verb, find, all: new Set(verb.forms.map(f => f.text)), derived: verb.derived.map(d => d.lemma) }
}

test.each([
  // root, form, vowels, perfect, imperfect
  ['كتب', '1', 'a-u', 'كتب', 'يكتب'],
  ['قول', '1', 'a-u', 'قال', 'يقول'],
  ['بيع', '1', 'a-i', 'باع', 'يبيع'],
  ['خوف', '1', 'i-a', 'خاف', 'يخاف'],
  ['دعو', '1', 'a-u', 'دعا', 'يدعو'],
  ['رمي', '1', 'a-i', 'رمى', 'يرمي'],
  ['نسي', '1', 'i-a', 'نسي', 'ينسى'],
  ['مدد', '1', 'a-u', 'مد', 'يمد'],
  ['وصل', '1', 'a-i', 'وصل', 'يصل'],
  ['رءي', '1', 'a-a', 'رأى', 'يرى'],
  ['جيء', '1', 'a-i', 'جاء', 'يجيء'],
  ['سمي', '2', '-', 'سمى', 'يسمي'],
  ['ءمن', '4', '-', 'آمن', 'يؤمن'],
  ['وضح', '4', '-', 'أوضح', 'يوضح'],
  ['سءل', '6', '-', 'تساءل', 'يتساءل'],
  ['قود', '7', '-', 'انقاد', 'ينقاد'],
  ['وصل', '8', '-', 'اتصل', 'يتصل'],
  ['زهر', '8', '-', 'ازدهر', 'يزدهر'],
  ['ضرر', '8', '-', 'اضطر', 'يضطر'],
  ['حمر', '9', '-', 'احمر', 'يحمر'],
  ['قوم', '10', '-', 'استقام', 'يستقيم'],
  ['دحرج', 'Q1', '-', 'دحرج', 'يدحرج'],
  ['دهور', 'Q2', '-', 'تدهور', 'يتدهور'],
  ['طمءن', 'Q4', '-', 'اطمأن', 'يطمئن'],
])('%s in form %s (%s): %s, %s', (root, form, vowels, perfect, imperfect) => {
  const { verb, find } = forms(root, form, vowels)
  expect(verb.lemma).toBe(perfect)
  expect(find('imp', 'act', '3ms')).toBe(imperfect)
})

test('a weak or doubled stem changes before a consonant and in the jussive', () => {
  expect(forms('قول', '1', 'a-u').all).toContain('قلت')
  expect(forms('قول', '1', 'a-u').all).toContain('يقل')
  expect(forms('رمي', '1', 'a-i').all).toContain('يرم')
  expect(forms('عدد', '10').all).toContain('استعددنا')
})

test('passives', () => {
  expect(forms('قول', '1', 'a-u').find('perf', 'pass', '3ms')).toBe('قيل')
  expect(forms('فوض', '3').find('perf', 'pass', '3ms')).toBe('فووض')
  expect(forms('وصل', '1', 'a-i').find('imp', 'pass', '3ms')).toBe('يوصل')
})

test('imperatives', () => {
  expect(forms('كتب', '1', 'a-u').find('cmd', 'act', '2ms')).toBe('اكتب')
  expect(forms('ءخذ', '1', 'a-u').find('cmd', 'act', '2ms')).toBe('خذ')
})

test('participles and verbal nouns', () => {
  expect(forms('علن', '4').derived).toEqual(['معلن', 'معلن', 'إعلان'])
  expect(forms('قوم', '4').derived).toEqual(['مقيم', 'مقام', 'إقامة'])
  expect(forms('جري', '4').derived).toEqual(['مجر', 'مجرى', 'إجراء'])
  expect(forms('سءل', '6').derived).toContain('تساؤل')
  expect(forms('هنء', '2').derived).toContain('تهنئة')
})
