import { expect, it } from 'vitest'
import { readArticle } from '../read.ts'

/** Who speaks, in the order of the cues. */
const speakers = (...paragraphs: string[]) => readArticle({ paragraphs }).attributions.map(a => a.speaker)

it('the fullest form of a body has no phrase of the verb in it', () => {
  expect(
    speakers('اتهمت النقابة وزارة التربية بالتراجع عن اتفاق سابق. ونفت الوزارة أن تكون قد تراجعت.'),
  ).toEqual(['النقابة', 'وزارة التربية'])
})

it('one of many goes on as one', () => {
  expect(
    speakers(
      'وقال مصدر أمني إن النار اندلعت.',
      'وقال أحد سكان المدينة إنه سمع انفجارا، وأضاف: «كنت قريبا من المكان».',
    ),
  ).toEqual(['مصدر أمني', 'أحد سكان المدينة', 'أحد سكان المدينة'])
})
