import { describe, expect, test } from 'vitest'
import { archiveOf, article } from '../town.fixture.ts'

/** The stories, as lists of ids, of articles that each paper prints with a headline and paragraphs. */
async function storiesOf(
  ...papers: { id: string; headline: string; published?: string; tells: string[] }[]
): Promise<string[][]> {
  const archive = await archiveOf(
    papers.map(({ id, headline, published = '2019-03-14', tells }) =>
      article(id, `صحيفة ${id}`, tells, { headline, published }),
    ),
  )
  const stories = await archive.stories()
  await archive.close()
  return stories.map(s => s.articles).sort()
}

describe('one happening', () => {
  test('in other words, of which the headline tells most', async () => {
    const stories = await storiesOf(
      {
        id: 'أ',
        headline: 'حريق يلتهم السوق الشعبي في أسوان',
        tells: ['التهم حريق أمس الأربعاء دكاكين السوق الشعبي في أسوان، وأصيب 9 باعة بحروق.'],
      },
      {
        id: 'ب',
        headline: 'إصابة 9 باعة بحريق سوق أسوان',
        tells: ['أصيب 9 باعة أمس الأربعاء بحروق حين اشتعلت النار في دكاكين السوق الشعبي بمدينة أسوان.'],
      },
    )
    expect(stories).toEqual([['أ', 'ب']])
  })
})

describe('two happenings', () => {
  const market = (id: string, published: string, day: string, points: string, level: string) => ({
    id,
    published,
    headline: 'مؤشر السوق يغلق على ارتفاع',
    tells: [
      `أغلق مؤشر سوق الأسهم ${day} مرتفعا ${points} نقطة عند مستوى ${level} نقطة، وارتفعت أسهم شركات عدة.`,
    ],
  })
  test('a market told day after day, with other figures', async () => {
    const stories = await storiesOf(
      market('أ', '2019-03-12', 'اليوم الثلاثاء', '41', '8120'),
      market('ب', '2019-03-13', 'أمس الثلاثاء', '41', '8120'),
      market('ج', '2019-03-13', 'اليوم الأربعاء', '77', '8197'),
    )
    expect(stories).toEqual([['أ', 'ب'], ['ج']])
  })
  test('one announcement for two towns', async () => {
    const tells = (town: string) => [
      `بدأت إدارة التعليم في ${town} اليوم المقابلات الشخصية للمعلمين الجدد المرشحين للمدارس.`,
    ]
    const stories = await storiesOf(
      { id: 'أ', headline: 'مقابلات المعلمين الجدد في أسوان', tells: tells('أسوان') },
      { id: 'ب', headline: 'مقابلات المعلمين الجدد في طنجة', tells: tells('طنجة') },
    )
    expect(stories).toEqual([['أ'], ['ب']])
  })
  test('the first and the second of a row', async () => {
    const tells = (nth: string) => [`وصلت ${nth} إلى مطار أسوان محملة بالدواء والخيام للمتضررين من السيول.`]
    const stories = await storiesOf(
      { id: 'أ', headline: 'وصول طائرة الإغاثة الأولى', tells: tells('طائرة الإغاثة الأولى') },
      { id: 'ب', headline: 'وصول طائرة الإغاثة الثانية', tells: tells('طائرة الإغاثة الثانية') },
    )
    expect(stories).toEqual([['أ'], ['ب']])
  })
})
