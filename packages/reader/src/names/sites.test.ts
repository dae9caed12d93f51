import { describe, expect, test } from 'vitest'
import { read } from './names.fixture.ts'

describe('places', () => {
  test('the word for what a place is stays outside unless it is part of the name', () => {
    expect(read('وصلوا إلى مدينة حلب عبر نهر الفرات.').printed).toEqual(['LOC حلب', 'LOC نهر الفرات'])
  })

  test('a spring is named after the word for a place', () => {
    expect(read('زاروا حديقة عين الوردة أمس.').printed).toEqual(['LOC عين الوردة'])
    expect(read('عين الوزير مديرا جديدا.').printed).toEqual([])
  })

  test('a preposition ends the name of a building', () => {
    expect(read('عثر عليه على شاطئ بجزيرة تايوان.').printed).toEqual(['LOC جزيرة تايوان'])
  })

  test('a cut that would break the word leaves it whole', () => {
    const { mentions, text } = read('سافر للعراق ثم لمصر.')
    expect(mentions.map(m => text.text.slice(m.start, m.end))).toEqual(['للعراق', 'مصر'])
    expect(read('سافر للعراق.').entities[0]?.name).toBe('العراق')
  })

  test('an adjective of nationality is no country', () => {
    expect(read('فازت الملاعب السعودية بالجائزة في السعودية.').printed).toEqual(['LOC السعودية'])
  })
  test('good fortune, and the holy places in a title, are no places', () => {
    expect(read('أعاده الله عليكم بالخير واليمن والبركات.').printed).toEqual([])
    expect(read('زار الحرمين الشريفين وشكر خادم الحرمين الشريفين.').printed).toEqual(['LOC الحرمين الشريفين'])
  })

  test('what describes a town is no name of one', () => {
    expect(read('أقاموا دولة جديدة، وزاروا مدينة الضباب وقرية الألعاب.').printed).toEqual([])
    expect(read('يسكن في حي السلام.').printed).toEqual(['LOC السلام'])
  })

  test('two seas and a ligament are no country and no capital', () => {
    expect(read('يربط بين البحرين الأحمر والمتوسط.').printed).toEqual([])
    expect(read('أصيب اللاعب بالرباط الصليبي.').printed).toEqual([])
  })

  test('in a row of places, a form that is also a verb', () => {
    const { printed } = read('قصفت الطائرات أحياء في ريف دمشق، حلب، حماة، درعا.')
    expect(printed).toEqual(['LOC دمشق', 'LOC حلب', 'LOC حماة', 'LOC درعا'])
  })
})

describe('buildings and roads', () => {
  test('a hospital keeps what it is for, a road its other end', () => {
    expect(read('نقل إلى مستشفى الولادة والأطفال.').printed).toEqual(['LOC مستشفى الولادة والأطفال'])
    expect(read('وقع الحادث على طريق أبها - الطائف السريع.').printed).toEqual([
      'LOC طريق أبها - الطائف السريع',
    ])
  })

  test('a quarter behind ب, and no adjective for a place', () => {
    expect(read('يسكن بحي العزيزية.').printed).toEqual(['LOC العزيزية'])
    expect(read('عبروا من منطقة رملية.').printed).toEqual([])
  })

  test('the town before it vouches for one that is an everyday word', () => {
    expect(read('افتتحت فروع الدمام والخبر أمس.').printed).toEqual(['LOC الدمام', 'LOC الخبر'])
  })

  test('a noun with its pronoun is no place, nor what و joins to the head', () => {
    expect(read('استعينوا على قضاء حوائجكم بالكتمان.').printed).toEqual([])
    expect(read('عقدت في محافظات أملج وحقل وتيماء.').printed).toEqual(['LOC أملج', 'LOC حقل', 'LOC تيماء'])
  })

  test('a name between quotation marks stands without its head', () => {
    expect(read('نقلوا إلى سجن «غلبواري» أمس.').printed).toEqual(['LOC غلبواري'])
  })
})
