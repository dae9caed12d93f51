import type { Article } from '@isnad/reader'
import { type Archive, openArchive } from './archive.ts'

/** Sentences of a small town's news, so that tests read as it does. */
export const BRIDGE = [
  'قال رئيس البلدية سامي النجار إن أعمال ترميم الجسر القديم انتهت قبل موعدها بثلاثة أشهر كاملة.',
  'وأضاف النجار أن كلفة الترميم بلغت مليوني دينار دفعتها الحكومة ومصرف التنمية معا.',
  'ويصل الجسر القديم بين ضفتي النهر منذ أكثر من مئة عام، وكان طريق التجار إلى السوق.',
  'وأغلقت السلطات الجسر قبل عامين بعدما ظهرت تشققات في دعائمه الجنوبية عقب فيضان كبير.',
  'وينتظر أصحاب الدكاكين عودة الزبائن من الضفة الأخرى بعد شهور طويلة من الركود.',
]
export const FLOOD = [
  'أعلنت هيئة الأرصاد الجوية أن أمطارا غزيرة ستهطل على المناطق الشمالية يوم الثلاثاء.',
  'وطلبت فرق الدفاع المدني من سكان الوادي إخلاء منازلهم القريبة من مجرى السيل فورا.',
  'وفتحت المدارس أبوابها لإيواء مئات العائلات التي تركت بيوتها خوفا من الفيضان.',
]

/** An article of the town. */
export const article = (
  id: string,
  outlet: string,
  paragraphs: readonly string[],
  more: Partial<Article> = {},
): Article => ({
  id,
  outlet,
  published: '2019-03-14',
  headline: 'انتهاء ترميم الجسر القديم قبل موعده',
  ...more,
  paragraphs: [...paragraphs],
})

/** Happenings that have nothing to do with each other: what the first paper writes, and what another one does. */
const HAPPENINGS: readonly (readonly [headline: string, own: readonly string[], other: readonly string[]])[] =
  [
    [
      'انتهاء ترميم الجسر القديم',
      BRIDGE.slice(0, 3),
      [
        'زار وفد من المهندسين الجسر القديم بعد انتهاء ترميمه، وأشاد بمتانة الدعائم الجديدة.',
        'وذكر مصدر في البلدية أن الجسر سيفتح أمام المشاة قريبا.',
      ],
    ],
    [
      'أمطار غزيرة وإخلاء الوادي',
      FLOOD,
      [
        'غمرت الأمطار الغزيرة طرقات الوادي، فغادرت العائلات منازلها ليلا.',
        'وأفاد شهود بأن السيل جرف سيارات عدة.',
      ],
    ],
    [
      'معرض الكتاب يفتح أبوابه في الميناء',
      [
        'افتتحت وزيرة الثقافة ليلى الصباغ معرض الكتاب في قاعة الميناء بمشاركة ستين دار نشر.',
        'وقالت الصباغ إن المعرض يستمر عشرة أيام، ويستضيف شعراء وروائيين من بلدان مختلفة.',
      ],
      ['اكتظت قاعة الميناء بالزوار في أول أيام معرض الكتاب.', 'وشكا ناشرون من ارتفاع أسعار الورق هذا العام.'],
    ],
    [
      'حريق في مصنع النسيج',
      [
        'التهم حريق كبير مصنع النسيج في المنطقة الصناعية فجر اليوم من دون وقوع إصابات.',
        'وأوضح قائد الإطفاء خالد الحداد أن السبب ماس كهربائي في المخزن الغربي.',
      ],
      ['سيطر رجال الإطفاء على نيران اشتعلت في مصنع النسيج.', 'وقدر صاحب المصنع خسائره بنصف مليون دينار.'],
    ],
    [
      'فريق المدينة يفوز ببطولة كرة السلة',
      [
        'أحرز فريق المدينة كأس بطولة كرة السلة بعد فوزه على فريق الساحل بفارق نقطتين.',
        'وأهدى المدرب يوسف البناء الفوز إلى جمهور المدينة الذي ملأ المدرجات.',
      ],
      [
        'احتفل جمهور كرة السلة بفوز فريق المدينة بالكأس حتى الصباح.',
        'ولم يدل مدرب الساحل بأي تصريح بعد المباراة.',
      ],
    ],
    [
      'اكتشاف فسيفساء رومانية تحت السوق',
      [
        'عثر علماء آثار على لوحة فسيفساء رومانية خلال حفر أساسات مبنى قرب السوق الشعبي.',
        'وأشار مدير المتحف إلى أن اللوحة تعود إلى القرن الثالث، وأنها ستعرض في الربيع.',
      ],
      [
        'أوقفت أعمال البناء قرب السوق بعد العثور على فسيفساء تحت الأرض.',
        'وطالب تجار السوق بتعويض عن أيام التوقف.',
      ],
    ],
  ]

/** Every happening, told by three papers of which one copies another. */
export const town: readonly Article[] = HAPPENINGS.flatMap(([headline, own, other], i) => {
  const published = `2019-03-${10 + i}`
  return [
    article(`م-${i}`, 'صحيفة المدينة', own, { headline, published }),
    article(`ن-${i}`, 'صحيفة النهر', [...own, 'ولم يصدر تعليق آخر.'], { headline, published }),
    article(`ق-${i}`, 'صحيفة القلعة', other, { headline, published }),
  ]
})

/** As many articles as wanted: the town's, year after year. */
export const years = (count: number): Article[] =>
  Array.from({ length: count }, (_, i) =>
    town.map(a => ({ ...a, id: `${a.id}-${i}`, published: a.published!.replace('2019', `${2000 + i}`) })),
  ).flat()

/** An archive in memory that holds some articles, with stories and claims worked out. */
export async function archiveOf(...batches: readonly (readonly Article[])[]): Promise<Archive> {
  const archive = await openArchive(':memory:')
  for (const batch of batches) {
    await archive.add(batch, { threads: 0 })
    await archive.derive({ threads: 0 })
  }
  return archive
}

/** All an archive says, in an order that does not depend on how it came to hold it. */
export async function told(archive: Archive) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const copies = await archive.copies()
  return {
    size: await archive.size(),
    stories: (await archive.stories()).sort(byId),
    copies: copies.sort((a, b) => (`${a.article} ${a.of}` < `${b.article} ${b.of}` ? -1 : 1)),
    claims: (await archive.claims({ members: 1 })).sort(byId),
  }
}
