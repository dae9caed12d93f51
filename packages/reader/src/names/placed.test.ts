import { describe, expect, test } from 'vitest'
import { read } from './names.fixture.ts'

describe('names nobody listed', () => {
  test('between commas, behind the office of their bearer', () => {
    expect(read('قالت مديرة المتحف، زنوبيا ورالم، إن المعرض ناجح.').printed).toEqual(['PER زنوبيا ورالم'])
  })

  test('before the family name of a foreigner', () => {
    expect(read('ضم رادامس فالكاو إلى صفوفه.').printed).toEqual(['PER رادامس فالكاو'])
    expect(read('وصل مايكل كاريغو أمس.').printed).toEqual(['PER مايكل كاريغو'])
  })

  test('behind a given name and before a role, though the word is a common one', () => {
    expect(read('أعلن سمير طبلة رئيس اللجنة النتائج.').printed).toEqual(['PER سمير طبلة'])
  })

  test('a verb and its subject are no name, nor is a noun and its adjective', () => {
    expect(read('ورد بلير على السؤال.').printed).not.toContain('PER ورد بلير')
    expect(read('يحدد القياس عمر المنسوج بدقة.').printed).toEqual([])
    expect(read('يعالج المركز مرضى السكري.').printed).toEqual([])
  })

  test('beside the first of those whose forces they are', () => {
    expect(read('قصفت ميليشيات الحوثي وصالح الموقع.').printed).toEqual(['ORG الحوثي', 'PER صالح'])
  })

  test('an accusative behind a name is none', () => {
    expect(read('علق فابريغاس قائلا: «فزنا».').printed).toEqual(['PER فابريغاس'])
  })

  test('a family called like a small place is the family where the article named a person by it', () => {
    expect(read('أعلن صلاح كتاف أن الحوار مستمر. وأضاف كتاف أن الأمر واضح.').printed).toEqual([
      'PER صلاح كتاف',
      'PER كتاف',
    ])
  })

  test("an adjective of nationality is the family's name behind a title of learning", () => {
    const { printed } = read('كتب الدكتور سالم التركي. وشكر الدكتور التركي زملاءه، ثم سافر السفير التركي.')
    expect(printed).toEqual(['PER سالم التركي', 'PER التركي'])
  })
})
