import { readArticle } from '@isnad/reader'
import { describe, expect, test } from 'vitest'
import { columns, datesApart, detectBidi, line } from './bidi.ts'
import { cell, csvHeader, csvRows } from './csv.ts'
import { asHtml } from './html.ts'
import { Sheet, type TextOptions } from './terminal.ts'
import { asText } from './text.ts'

const reading = readArticle({
  id: 'جسر',
  outlet: 'صحيفة المدينة',
  published: '2019-03-14',
  headline: 'إعادة فتح <الجسر> & الميناء',
  paragraphs: ['قال رئيس البلدية سامي النجار إن "الأعمال" انتهت، وإن الجسر سيفتح قريبا.'],
})
const options: TextOptions = { colour: false, bidi: 'terminal', language: 'ar', width: 80 }

describe('CSV', () => {
  test('quotes, commas and line breaks are quoted as RFC 4180 wants', () => {
    expect([cell('أ,ب'), cell('قال "نعم"'), cell('أ\nب'), cell('أ'), cell(null), cell(3)]).toEqual([
      '"أ,ب"',
      '"قال ""نعم"""',
      '"أ\nب"',
      'أ',
      '',
      '3',
    ])
  })
  test('what a spreadsheet would take for a formula is no formula', () => {
    expect(cell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`)
    expect(cell('@SUM(1)')).toBe("'@SUM(1)")
    expect(cell(-3)).toBe('-3')
  })
  test('every row has as many cells as the header', () => {
    const rows = csvRows(reading).trimEnd().split('\r\n')
    expect(rows).toHaveLength(reading.attributions.length)
    const cells = (row: string) => row.match(/("([^"]|"")*"|[^,"]*)(,|$)/g)!.length - 1
    expect(cells(rows[0]!)).toBe(csvHeader.split(',').length)
  })
})

describe('HTML', () => {
  const html = asHtml([reading], 'ar')
  test('one page, right to left, that loads nothing and runs nothing', () => {
    expect(html).toMatch(/<html lang="ar" dir="rtl">/)
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
  })
  test('an article that lays nothing on anybody says so, in either language', () => {
    const narration = readArticle({ paragraphs: ['وصل القطار إلى المحطة القديمة صباحا.'] })
    expect(asHtml([narration], 'ar')).toContain('>لا أقوال منسوبة<')
    expect(asHtml([narration], 'en')).toContain('lang="en" dir="ltr">nothing is laid on')
  })
  test('Arabic words among English ones keep their direction', () => {
    const told = readArticle({ paragraphs: ['قال مدير الميناء سامي النجار لصحيفة الجسر إن العمل بدأ.'] })
    expect(asHtml([told], 'en')).toMatch(/<p lang="en" dir="ltr"><b>says<\/b>.* to <bdi lang="ar" dir="rtl">/)
  })
  test('a headline on somebody’s word says on whose', () => {
    const told = readArticle({
      headline: 'النجار: الجسر يفتح غدا',
      paragraphs: ['قال سامي النجار إن العمل بدأ.'],
    })
    expect(asHtml([told], 'ar')).toMatch(
      /<\/h1><p class="meta">العنوان على لسان: <bdi .*class="speaker person">سامي النجار</,
    )
    expect(asText(told, options)).toContain('العنوان على لسان: سامي النجار')
  })
  test('nothing of an article becomes markup', () => {
    expect(html).not.toContain('<الجسر>')
    expect(html).toContain('إعادة فتح &#60;الجسر&#62; &#38; الميناء')
  })
  test('the text stands in it character for character', () => {
    const plain = html
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<aside>.*?<\/aside>/gs, '')
      .replace(/<[^>]+>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    expect(plain).toContain(reading.text)
  })
  test('the chain stands beside each attribution', () => {
    expect(html).toContain('سامي النجار')
    expect(html).toContain(`id="r1-${reading.attributions[0]!.id}"`)
  })
})

describe('text', () => {
  test('each claim under the chain it stands on', () => {
    const text = asText(reading, options)
    expect(text).toMatch(/● رئيس البلدية سامي النجار {2}\[شخص مسمى\]/)
    expect(text).toContain('الأعمال')
  })
  test('labels in English where asked', () => {
    expect(asText(reading, { ...options, language: 'en' })).toContain('[named person]')
  })
  test('lines are broken at the width, and a colour is taken up again on the next line', () => {
    const sheet = new Sheet({ ...options, colour: true, width: 24 })
    sheet.print(sheet.paint(1, 'كلمات كثيرة لا يتسع لها سطر واحد أبدا'))
    const lines = sheet.toString().trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(1)
    for (const one of lines) {
      expect(columns(one)).toBeLessThanOrEqual(24)
      expect(one).toContain('\u001B[1m')
      expect(one.endsWith('\u001B[0m')).toBe(true)
    }
  })
})

describe('terminals', () => {
  test('those known to order Arabic themselves are given it as it is', () => {
    expect(detectBidi({ VTE_VERSION: '6800' })).toBe('terminal')
    expect(detectBidi({ TERM: 'xterm-256color' })).toBe('visual')
    expect(line('سلام', 'terminal', 20)).toBe('\u200Fسلام')
  })
  test('for the others letters are joined and stand in visual order, numbers and Latin words left to right', () => {
    // س ل ا م: initial seen, lam-alef as one, isolated meem; drawn from the right.
    expect(line('سلام', 'visual', 4)).toBe(' \uFEE1\uFEFC\uFEB3')
    expect(line('ص 123 ABC', 'visual', 9)).toBe('ABC 123 \uFEB9')
  })
  test('a date keeps its order between Arabic words', () => {
    const shown = (text: string) => line(datesApart(text), 'visual', 0)
    expect(shown('س 2019-03-14 س')).toBe('\uFEB1 2019-03-14 \uFEB1')
    expect(shown('s-1 · 2019-03-14 · s-2')).toBe('s-2 · 2019-03-14 · s-1')
  })
  test('brackets are mirrored', () => {
    expect(line('(س)', 'visual', 3)).toBe('(\uFEB1)')
  })
  test('vowel marks and direction marks take no column', () => {
    expect(columns('سَلام\u200F')).toBe(4)
  })
})
