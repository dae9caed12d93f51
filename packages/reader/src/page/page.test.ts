import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleFromBlocks, articlesInText } from './page.ts'

const FIRST = 'أعلنت البلدية أنها ستعيد فتح الجسر القديم أمام المشاة الأسبوع المقبل.'
const SECOND = 'وقال رئيسها إن أعمال الترميم انتهت قبل موعدها.'

/** The one article of a text, printed line by line. */
const one = (...lines: string[]) => {
  const articles = articlesInText(lines.join('\n'))
  expect(articles).toHaveLength(1)
  return articles[0]!
}

describe('what a scrape prints around an article', () => {
  test('the first line is the headline, the next the standfirst', () => {
    expect(one('إعادة فتح الجسر القديم', 'الترميم انتهى قبل موعده', FIRST, SECOND)).toMatchObject({
      headline: 'إعادة فتح الجسر القديم',
      standfirst: 'الترميم انتهى قبل موعده',
      paragraphs: [FIRST, SECOND],
    })
  })
  test('a headline that is printed twice is taken once', () => {
    const article = one('إعادة فتح الجسر القديم', '', 'إعادة فتح الجسر القديم', '', FIRST, '', SECOND)
    expect(article.headline).toBe('إعادة فتح الجسر القديم')
    expect(article.paragraphs).toEqual([FIRST, SECOND])
  })
  test('a caption with its credit is no paragraph, and is taken once', () => {
    const article = one(
      'إعادة فتح الجسر القديم',
      'عمال على الجسر القديم (أ.ف.ب)',
      'عمال على الجسر القديم (أ.ف.ب)',
      FIRST,
      SECOND,
    )
    expect(article.captions).toEqual([{ text: 'عمال على الجسر القديم', credit: 'أ.ف.ب' }])
    expect(article.paragraphs).toEqual([FIRST, SECOND])
  })
  test('«TT» and share lines go', () => {
    expect(one('إعادة فتح الجسر القديم', 'TT', FIRST, 'TT', SECOND).paragraphs).toEqual([FIRST, SECOND])
  })
  test('a label goes with the headline behind it; a sentence that begins alike stays', () => {
    const other = 'رابط الخبر بصحيفة الجسر: مجلس المدينة يقر خطة جديدة لترميم الجسور القديمة على النهر'
    const sentence = 'وقد يهمك أن تعرف أن الجسر القديم بني قبل مئة عام.'
    expect(one('إعادة فتح الجسر القديم', FIRST, sentence, other, '...المزيد').paragraphs).toEqual([
      FIRST,
      sentence,
    ])
  })
  test('so does a label no sentence begins with, however much is printed close behind it', () => {
    const others = 'مقالات أخرى للكاتبالنهر والمدينةلماذا نحب الجسور القديمة؟موسم الأمطار'
    expect(one('إعادة فتح الجسر القديم', FIRST, SECOND, others).paragraphs).toEqual([FIRST, SECOND])
  })
  test('a list at the end goes with what stands over it: other articles, tags, where to write', () => {
    for (const list of [
      ['اقرأ أيضا', 'معرض للكتاب في الميناء', 'افتتاح حديقة على النهر'],
      ['الوسوم', 'جسور', 'ترميم'],
      ['للتواصل مع الكاتب بالرسائل القصيرة', 'اكتب الرقم (7) ورسالتك بعده', '12345 - Tel'],
      ['سمات ترميم جسور النهر'],
      ['تويتر: bridge_writer', '@bridge_writer'],
    ])
      expect(one('إعادة فتح الجسر القديم', FIRST, SECOND, ...list).paragraphs).toEqual([FIRST, SECOND])
  })
  test('where a sentence follows, only the label goes; a heading that begins as tags do stays', () => {
    expect(one('إعادة فتح الجسر القديم', FIRST, 'اقرأ أيضا', 'معرض في الميناء', SECOND).paragraphs).toEqual([
      FIRST,
      'معرض في الميناء',
      SECOND,
    ])
    const heading = 'سمات الجسور القديمة'
    expect(one('إعادة فتح الجسر القديم', FIRST, heading, SECOND).paragraphs).toEqual([FIRST, heading, SECOND])
  })
  test('what an agency prints at the end goes: «// انتهى //», the time, the address of the writer', () => {
    const lines = ['// انتهى //', '11:17 ت م', '09:05 جمت', 'writer@news.example']
    expect(one('إعادة فتح الجسر القديم', FIRST, SECOND, ...lines).paragraphs).toEqual([FIRST, SECOND])
  })
  test('a sentence with its source in brackets at the end is no caption', () => {
    expect(one('إعادة فتح الجسر القديم', FIRST, 'وقال المهندس إن العمل انتهى. (رويترز)').captions).toEqual([])
  })
})

describe('who filed it and where', () => {
  test('a byline before the text', () => {
    const article = one('إعادة فتح الجسر القديم', 'كتب: سامي النجار', FIRST, SECOND)
    expect(article.byline).toBe('كتب: سامي النجار')
    expect(article.paragraphs).toEqual([FIRST, SECOND])
  })
  test('what a gallery prints before it is not in it', () => {
    const article = one('إعادة فتح الجسر القديم', 'Next Previous الميناء – واس', FIRST, SECOND)
    expect(article).toMatchObject({ byline: 'الميناء – واس', paragraphs: [FIRST, SECOND] })
  })
  test('a place and an outlet: «لندن: «الشرق الأوسط»»', () => {
    expect(one('إعادة فتح الجسر القديم', 'لندن: «الشرق الأوسط»', FIRST, SECOND).dateline).toEqual({
      place: 'لندن',
      outlet: 'الشرق الأوسط',
    })
  })
  test('a city and an outlet in either order: «صحيفة – مدينة», «مدينة - صحيفة:»', () => {
    for (const byline of ['الجسر اليوم – الميناء', 'الجسر اليوم - الميناء:'])
      expect(one('إعادة فتح الجسر القديم', byline, FIRST, SECOND)).toMatchObject({
        byline,
        paragraphs: [FIRST, SECOND],
      })
  })
  test('a place, a day and an agency', () => {
    const byline = 'الميناء 8 رجب 1440 هـ الموافق 15 مارس 2019 م واس'
    expect(one('إعادة فتح الجسر القديم', byline, FIRST, SECOND)).toMatchObject({
      byline,
      dateline: { place: 'الميناء', outlet: 'واس' },
      paragraphs: [FIRST, SECOND],
    })
  })
  test('a dateline at the start of the first paragraph stays in it', () => {
    const article = one('إعادة فتح الجسر القديم', `القاهرة - رويترز: ${FIRST}`, SECOND)
    expect(article.dateline).toEqual({ place: 'القاهرة', outlet: 'رويترز' })
    expect(article.paragraphs[0]).toBe(`القاهرة - رويترز: ${FIRST}`)
  })
})

describe('several articles in one text', () => {
  const headlines = ['إعادة فتح الجسر القديم', 'معرض للكتاب في الميناء']
  const body = ['افتتح الوزير معرض الكتاب في الميناء مساء أمس.', 'ويستمر المعرض عشرة أيام.']
  test('a rule parts them', () => {
    const text = [headlines[0], FIRST, SECOND, '-----', headlines[1], ...body].join('\n')
    const articles = articlesInText(text, { id: 'صفحة' })
    expect(articles.map(a => a.headline)).toEqual(headlines)
    expect(articles.map(a => a.paragraphs)).toEqual([[FIRST, SECOND], body])
    expect(articles.map(a => a.id)).toEqual(['صفحة-1', 'صفحة-2'])
  })
  test('a headline after several blank lines begins another', () => {
    const text = `${headlines[0]}\n${FIRST}\n${SECOND}\n\n\n\n${headlines[1]}\n\n${body.join('\n')}`
    expect(articlesInText(text).map(a => a.headline)).toEqual(headlines)
  })
})

describe('characters', () => {
  test('stay as they came: marks, tatweel, controls, quotation marks', () => {
    const strange = 'قـــال\u200F إنّ «الأَمْر» \u202Aتمّ\u202C\u0640 ٣٤ ﻻ شيء.'
    expect(one('عنوان الخبر', strange, SECOND).paragraphs[0]).toBe(strange)
  })
  test('every way to end a line is known', () => {
    expect(articlesInText(`عنوان\r\n${FIRST}\r${SECOND}\u2028${FIRST} نعم.`)[0]!.paragraphs).toHaveLength(3)
  })
  test('a text without sentences is all body', () => {
    expect(one('قائمة المدعوين').paragraphs).toEqual(['قائمة المدعوين'])
  })
})

describe('blocks an extractor found', () => {
  test('the markup says what is a heading and what a caption', () => {
    const article = articleFromBlocks(
      [
        { text: 'إعادة فتح الجسر القديم', role: 'heading' },
        { text: 'عمال على الجسر', role: 'caption' },
        { text: FIRST, role: 'paragraph' },
        { text: 'شارك', role: 'paragraph' },
        { text: SECOND, role: 'paragraph' },
      ],
      { headline: 'إعادة فتح الجسر القديم' },
    )
    expect(article.captions).toEqual([{ text: 'عمال على الجسر' }])
    expect(article.paragraphs).toEqual([FIRST, SECOND])
  })
})

const seed = new URL('../../../../../shared/seed.txt', import.meta.url)

// The scrape the project started from is not part of the repository.
describe.skipIf(!existsSync(seed))(
  'the scrape of two articles (skipped where ../shared is not there)',
  () => {
    const raw = existsSync(seed) ? readFileSync(seed, 'utf8') : ''
    test('two articles, with 16 and 15 paragraphs, character for character', () => {
      const articles = articlesInText(raw)
      expect(articles.map(a => a.paragraphs.length)).toEqual([16, 15])
      const lines = new Set(raw.split(/\r?\n/).map(line => line.trim()))
      for (const { paragraphs } of articles)
        for (const paragraph of paragraphs) expect(lines.has(paragraph)).toBe(true)
    })
    test('headlines, standfirst and credits', () => {
      const [first, second] = articlesInText(raw)
      expect(first?.standfirst).toMatch(/«.+»/)
      expect(first?.captions?.map(c => c.credit)).toEqual(['أ.ب'])
      expect(second?.captions?.map(c => c.credit)).toEqual(['رويترز', 'أ.ف.ب'])
      for (const article of [first, second]) expect(article?.paragraphs).not.toContain('TT')
    })
  },
)
