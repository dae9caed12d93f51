import { describe, expect, it } from 'vitest'
import { only, read } from './told.fixture.ts'

describe('one event in several words', () => {
  const types = (text: string) => read(text).map(t => `${t.type} ${t.trigger}`)
  it('is the verb that voices it', () => {
    expect(types('أعرب العمدة عن شديد استنكاره وإدانته للجريمة.')[0]).toBe('ACCUSE أعرب')
    expect(types('أعرب الوزير عن بالغ استنكاره للقرار.')).toEqual(['ACCUSE أعرب'])
  })
  it('is the accord that is reached', () => {
    expect(types('توصلت مصر وفرنسا إلى اتفاق.')).toEqual(['AGREE اتفاق'])
  })
})

describe('a visit', () => {
  it('is to the place behind it, and by the person behind it', () => {
    expect(only('قام الوزير بزيارة القاهرة.')).toMatchObject({ actors: ['الوزير'], place: 'القاهرة' })
    expect(only('انتهت زيارة الوزير إلى القاهرة.')).toMatchObject({ actors: ['الوزير'], place: 'القاهرة' })
  })
})

describe('on whose word', () => {
  it('is the innermost attribution that holds the trigger', () => {
    const [told] = read('قال الوزير إن الشرطة اعتقلت ثلاثة متظاهرين.')
    expect(told?.event.attribution).not.toBeNull()
  })
  it('is nobody for the cue itself', () => {
    expect(read('اتهم الوزير الحكومة بالفساد.')[0]?.event.attribution).toBeNull()
  })
})

describe('what is known', () => {
  it('takes an attack with the article for known, whatever speaks of it', () => {
    const attack = read('نفى المتحدث وجود خطط على غرار التفجير الذي حصل أمس في المسجد وقتل فيه عشرة.').find(
      t => t.trigger === 'التفجير',
    )
    expect(attack?.event.factuality).toBe('happened')
  })
  it('carries the day of a happening to where it is told again', () => {
    const told = read('قتل تسعة حراس في هجوم على المصنع أمس.', 'وقال شاهد إن الهجوم استمر ساعة.')
    expect(told.at(-1)?.event).toMatchObject({ sameAs: told[0]?.event.id, time: '2015-08-05' })
  })
})

it('keeps every span inside the text, whatever the text', () => {
  const text = `${'قتل هجوم في '.repeat(300)}«${'أدى إلى مقتل 5 في '.repeat(200)}${'و'.repeat(500)}`
  for (const { event } of read(text)) {
    for (const span of [event.trigger, ...event.actors, ...event.recipients]) {
      expect(span.start).toBeLessThan(span.end)
      expect(span.end).toBeLessThanOrEqual(text.length)
    }
  }
})
