import { describe, expect, test } from 'vitest'
import { read } from './names.fixture.ts'

test('what a deputy is for belongs to his office, and not to the name of the ministry', () => {
  expect(read('أعلن وكيل وزارة التجارة للتفتيش سامي العتيبي النتائج.').printed).toEqual([
    'ORG وزارة التجارة',
    'PER سامي العتيبي',
  ])
})

describe('organisations', () => {
  test('a kept head belongs to the name, a dropped one does not', () => {
    expect(read('نفت وزارة الدفاع ما نشرته صحيفة «الغد».').printed).toEqual(['ORG وزارة الدفاع', 'ORG الغد'])
    expect(read('انضم إلى حركة «حماس» قبل عام.').printed).toEqual(['ORG حماس'])
  })

  test('an institution with its nationality is a name, alone it is not', () => {
    expect(read('قالت الحكومة إن الشرطة الكندية أوقفته.').printed).toEqual(['ORG الشرطة الكندية'])
    expect(read('زار وزير الخارجية الفرنسي المعرض.').printed).toEqual([])
  })

  test('a definite company with its nationality is a description, a broadcaster a name', () => {
    expect(read('باعت المجموعة النفطية الفرنسية أسهمها.').printed).toEqual([])
    expect(read('بثها التلفزيون السوري ثم القناة الرياضية السعودية.').printed).toEqual([
      'ORG التلفزيون السوري',
      'ORG القناة الرياضية السعودية',
    ])
  })

  test('a literary club is called after its town', () => {
    expect(read('استضاف نادي جدة الأدبي الشاعر.').printed).toEqual(['ORG جدة الأدبي'])
  })

  test('an adjective ends with the nationality, and a noun behind it stays outside', () => {
    expect(read('أوقفت الشرطة الفرنسية الفتى أمس.').printed).toEqual(['ORG الشرطة الفرنسية'])
  })

  test('purposes and coordinated portfolios belong to the name', () => {
    expect(read('نظمت الهيئة العامة للأرصاد وحماية البيئة ورشة.').printed).toHaveLength(1)
    expect(read('أصدرت وزارة الثقافة والإعلام قرارا.').printed).toEqual(['ORG وزارة الثقافة والإعلام'])
    expect(read('رصدت اللجنة الوطنية لمكافحة المخدرات حالات.').printed).toEqual([
      'ORG اللجنة الوطنية لمكافحة المخدرات',
    ])
    expect(read('قدمت جامعة تبوك للطالبة جائزة.').printed).toEqual(['ORG جامعة تبوك'])
  })

  test('the forms of the register are one entity, with its actor code', () => {
    const { entities } = read('قصفت قوات سوريا الديمقراطية الموقع، ثم انسحبت «قسد» منه.')
    expect(entities).toHaveLength(1)
    expect(entities[0]).toMatchObject({ name: 'قوات سوريا الديمقراطية', aliases: ['قسد'], actor: 'SYR REB' })
  })
})

describe('bodies by what they do', () => {
  test('committees and funds with any definite complement', () => {
    expect(read('أقرت لجنة متابعة أسعار الخبز القرار.').printed).toEqual(['ORG لجنة متابعة أسعار الخبز'])
    expect(read('يمول صندوق المئوية المشروع.').printed).toEqual(['ORG صندوق المئوية'])
    expect(read('وضع ورقته في صندوق الاقتراع.').printed).toEqual([])
  })

  test('a committee or an institute is often for two things', () => {
    expect(read('اجتمعت لجنة العنب والرمان أمس.').printed).toEqual(['ORG لجنة العنب والرمان'])
    expect(read('نشره معهد الأبحاث وتقنيات الزراعة.').printed).toEqual(['ORG معهد الأبحاث وتقنيات الزراعة'])
    expect(read('أقرته هيئة التقييس والدول الأعضاء.').printed).toEqual(['ORG هيئة التقييس'])
  })

  test('a committee of another body, and its short form', () => {
    expect(read('اجتمعت اللجنة الفنية لاتحاد السباحة. وقالت اللجنة الفنية إنها مستعدة.').printed).toEqual([
      'ORG اللجنة الفنية لاتحاد السباحة',
      'ORG اللجنة الفنية',
    ])
  })

  test('what a committee is for may take several nouns, but is never a single errand', () => {
    expect(read('قال رئيس اللجنة البحرية لتدريب أبناء الصيادين إن العمل مستمر.').printed).toEqual([
      'ORG اللجنة البحرية لتدريب أبناء الصيادين',
    ])
    expect(read('نشرته اللجنة الكندية للكشف عن التزوير.').printed).toEqual([
      'ORG اللجنة الكندية للكشف عن التزوير',
    ])
    expect(read('أحيل إلى اللجنة التأديبية لاتخاذ القرار.').printed).toEqual(['ORG اللجنة التأديبية'])
    expect(read('أشادت اللجنة الطبية المكلفة بذلك.').printed).toEqual([])
  })

  test('للجنة is ل with a committee whose complement follows', () => {
    expect(read('انضم للجنة سلامة المرور.').printed).toEqual(['ORG للجنة سلامة المرور'])
  })

  test('a state has one exchange and one air force', () => {
    expect(read('هبطت البورصة الكندية أمس.').printed).toEqual(['ORG البورصة الكندية'])
    expect(read('قصف سلاح الجو الكندي الموقع.').printed).toEqual(['ORG سلاح الجو الكندي'])
    expect(read('باعت شركة النفط الكندية ما اشترته شركة الأحذية الكندية.').printed).toEqual([
      'ORG شركة النفط الكندية',
    ])
  })

  test('a listed service goes on with its nationality', () => {
    expect(read('حضر رجال الدفاع المدني اللبناني.').printed).toEqual(['ORG الدفاع المدني اللبناني'])
  })

  test('foreign policy is no ministry', () => {
    expect(read('انتقد السياسة الخارجية الأميركية.').printed).toEqual([])
    expect(read('نفت الخارجية الأميركية ذلك.').printed).toEqual(['ORG الخارجية الأميركية'])
  })

  test('a company with its trade stands on its own', () => {
    expect(read('بدأت شركة السهيل للطيران رحلاتها.').printed).toEqual(['ORG السهيل للطيران'])
  })

  test('who leads is no part of a body', () => {
    expect(read('يتدرب الفريق بقيادة المدرب الإيطالي.').printed).toEqual([])
  })

  test('one foreign word in brackets is what the word before says it is', () => {
    expect(read('ذكرت صحيفة (غارديمان) الخبر.').printed).toEqual(['ORG غارديمان'])
  })
  test('an indefinite noun and what it is for, where it is, or like, is none', () => {
    expect(read('يوجد مركز للمساج في الفندق.').printed).toEqual([])
    expect(read('شرح الجهاز الفني للفريق الخطة.').printed).toEqual([])
  })

  test('a second field of its work may have an indefinite head', () => {
    expect(read('أعلنت وزارة الزراعة وتقنية المياه خطتها.').printed).toEqual([
      'ORG وزارة الزراعة وتقنية المياه',
    ])
  })

  test('what a deputy is deputy for is no part of the body, nor what any company does', () => {
    expect(read('حضر وكيل أمانة منطقة تبوك للخدمات.').printed).toEqual(['ORG أمانة منطقة تبوك'])
    expect(read('وهي شركة تقدم خدمات الاستشارات للبنوك.').printed).toEqual([])
  })

  test('a plus sign glued to the name belongs to it', () => {
    expect(read('اتفقت دول أوبك+ على الخفض.').printed).toEqual(['ORG أوبك+'])
  })

  test('what a state is blamed with is no part of its government', () => {
    expect(read('حملت الأحزاب الحكومة التركية المسؤولية.').printed).toEqual(['ORG الحكومة التركية'])
  })

  test('what a committee is for makes a name of any adjective', () => {
    expect(read('أعلنت اللجنة المحلية للانتخابات البلدية جدولها.').printed).toEqual([
      'ORG اللجنة المحلية للانتخابات البلدية',
    ])
  })

  test('who governs makes no name of his administration', () => {
    expect(read('أرسلت إدارة الرئيس جو بايدن مبعوثا.').printed).toEqual(['PER جو بايدن'])
  })
})
