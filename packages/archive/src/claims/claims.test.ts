import { expect, test } from 'vitest'
import { archiveOf, article } from '../town.fixture.ts'

const AROUND = [
  'وينتظر التجار فتح السوق الشعبي منذ الحريق الكبير الذي أتى على دكاكينه.',
  'ويعمل في السوق الشعبي مئات الباعة، ويقصده سكان القرى المجاورة كل صباح.',
]

/** The claim of the first sentence, where each paper of the town tells it in a sentence of its own. */
async function claimOf(...sentences: (string | { tells: string; byline: string })[]) {
  const archive = await archiveOf(
    sentences.map((one, i) => {
      const { tells, byline } = typeof one === 'string' ? { tells: one, byline: '' } : one
      return article(
        `${i}`,
        `صحيفة ${['النهر', 'القلعة', 'الساحل', 'الجبل', 'الوادي'][i]}`,
        [tells, AROUND[i % 2]!],
        {
          headline: 'حريق السوق الشعبي',
          ...(byline && { byline }),
        },
      )
    }),
  )
  const claims = await archive.claims({ members: 1 })
  await archive.close()
  return claims.find(c => c.members.some(m => m.article === '0' && m.spans[0]!.start < 40))!
}

const FIRST = 'قال قائد الإطفاء خالد الحداد إن حريق السوق الشعبي في أسوان أدى إلى إصابة 9 باعة بحروق.'

test('what one paper has from a source without a name is one origin, whoever repeats it', async () => {
  const claim = await claimOf(
    'قال مصدر أمني إن حريق السوق الشعبي في أسوان أدى إلى إصابة 9 باعة بحروق.',
    'نقلت صحيفة النهر عن مصدر أمني قوله إن حريق السوق الشعبي في أسوان أدى إلى إصابة 9 باعة بحروق.',
    'وبحسب صحيفة النهر، فإن 9 باعة أصيبوا بحروق في حريق السوق الشعبي في أسوان.',
  )
  expect(claim.members).toHaveLength(3)
  expect(claim.origins).toMatchObject([{ kind: 'unnamed' }])
})

test('a spokesman and his ministry are one origin', async () => {
  const claim = await claimOf(
    'أعلنت وزارة الصحة أن حريق السوق الشعبي في أسوان أدى إلى إصابة 9 باعة بحروق.',
    'أوضح المتحدث باسم وزارة الصحة يوسف البناء أن 9 باعة أصيبوا بحروق في حريق السوق الشعبي في أسوان.',
  )
  expect(claim.members).toHaveLength(2)
  expect(claim.independent.total).toBe(1)
})

test('a person and his body are one origin where another paper of the story tells his office', async () => {
  const claim = await claimOf(
    'قالت هيئة الأسواق إن حريق السوق الشعبي في أسوان أدى إلى إصابة 9 باعة بحروق.',
    'أوضح يوسف البناء أن 9 باعة أصيبوا بحروق في حريق السوق الشعبي في أسوان.',
    'وزار يوسف البناء، مدير هيئة الأسواق، المصابين بعد حريق السوق الشعبي.',
  )
  expect(claim.independent.total).toBe(1)
})

test('the same words with some put in or left out come from one source', async () => {
  const claim = await claimOf(
    'قال قائد الإطفاء خالد الحداد إن العمل جار وبشكل مستمر على ترميم دكاكين السوق الشعبي.',
    'قال مصدر مطلع إن العمل جار الآن وبشكل مستمر على ترميم دكاكين السوق الشعبي عن طريق بعض الشركات.',
  )
  expect(claim.members).toHaveLength(2)
  expect(claim.independent.total).toBe(1)
})

test('who gives the same rare figure has it from the same source', async () => {
  const claim = await claimOf(
    'قال قائد الإطفاء خالد الحداد إن خسائر حريق السوق الشعبي في أسوان بلغت 1088.05 ألف دينار.',
    'قالت الطبيبة منى العطار إن التجار قدروا خسائر السوق الشعبي كله بعد الحريق ب 1088.05 ألف دينار.',
  )
  expect(claim.members).toHaveLength(2)
  expect(claim.independent.total).toBe(1)
})

test('what would be done under a condition does not bear out that it was done', async () => {
  const claim = await claimOf(
    'قال قائد الإطفاء خالد الحداد إن رجاله أخمدوا حريق السوق الشعبي بسيارات كبيرة وأنقذوا 9 باعة.',
    'قالت الطبيبة منى العطار إن رجاله لو كانت لهم سيارات كبيرة أخمدوا حريق السوق الشعبي وأنقذوا الباعة.',
  )
  expect(claim.independent.total).toBe(1)
})

test('two who deny the same in other words do not deny each other', async () => {
  const claim = await claimOf(
    'قال قائد الإطفاء خالد الحداد إن حريق السوق الشعبي في أسوان لم يصب البائع أو ابنه بحروق.',
    'قال قائد الإطفاء خالد الحداد إن حريق السوق الشعبي في أسوان لم يصب البائع ولا ابنه بحروق.',
  )
  expect(claim.members).toHaveLength(2)
  expect(claim.conflicts).toEqual([])
})

test('who denies only a circumstance of something does not deny it', async () => {
  const tells = 'إن حريق السوق الشعبي في أسوان دمر دكاكين القماش والعطور والتوابل'
  const claim = await claimOf(
    `قال قائد الإطفاء خالد الحداد ${tells} وسببه تماس في الأسلاك الكهربائية.`,
    `قالت الطبيبة منى العطار ${tells} ولم يعرف سببه بعد.`,
  )
  expect(claim.conflicts).toEqual([])
})

test('what goes on and what has stopped are no one claim, however alike the words', async () => {
  const claim = await claimOf(
    'أعلنت وزارة النقل أن الحافلات بين أسوان والأقصر تعمل بعد حريق السوق الشعبي.',
    'وقال رئيس نقابة السائقين منير الدباغ إن الحافلات بين أسوان والأقصر توقفت بعد حريق السوق الشعبي.',
  )
  expect(claim.independent.total).toBe(1)
})

test('a witness of one paper and a named source are two', async () => {
  const claim = await claimOf(
    FIRST,
    'وقال شاهد عيان لـ«القلعة» إن 9 باعة أصيبوا بحروق في حريق السوق الشعبي في أسوان.',
  )
  expect(claim.independent).toMatchObject({ named: 1, witness: 1, total: 2 })
})

test('of two who speak of it in one paper, the one who tells it speaks for the paper', async () => {
  const claim = await claimOf(
    FIRST,
    'أكدت البلدية إصابة باعة في حريق السوق. وقال قائد الإطفاء خالد الحداد إن 9 باعة أصيبوا بحروق في حريق السوق الشعبي في أسوان.',
  )
  expect(claim.members[1]!.spans).toHaveLength(2)
  expect(claim.origins).toMatchObject([{ who: expect.stringContaining('خالد الحداد') }])
})

test('told on nobody’s word everywhere, a claim has no known origin', async () => {
  const claim = await claimOf(
    'أصيب 9 باعة بحروق في حريق السوق الشعبي في أسوان.',
    'أدى حريق السوق الشعبي في أسوان إلى إصابة 9 باعة بحروق.',
  )
  // Nothing that is only repeated is listed with an origin.
  expect(claim.independent.total).toBe(0)
  expect(claim.unknown).toBe(2)
})

test.each([
  ['number', '9 باعة', '19 بائعا', /9.*19/],
  ['place', 'أسوان', 'الأقصر', /أسوان.*الأقصر/],
])('another %s is a conflict and no support', async (_, from, to, shown) => {
  const second = `أكدت الطبيبة منى العطار أن 9 باعة أصيبوا بحروق في حريق السوق الشعبي في أسوان.`
  expect((await claimOf(FIRST, second)).independent.total).toBe(2)
  const claim = await claimOf(FIRST, second.replace(from, to))
  expect(claim.independent.total).toBe(1)
  expect(claim.conflicts.join()).toMatch(shown)
})

test('a town that is not known as one is told from one that is', async () => {
  const tells = (town: string) => `إن 9 باعة أصيبوا بحروق حين احترقت دكاكين قديمة في ${town}.`
  const first = `قال قائد الإطفاء خالد الحداد ${tells('الصخرة')}`
  expect((await claimOf(first, `قالت الطبيبة منى العطار ${tells('أسوان')}`)).conflicts.join()).toMatch(
    /الصخرة.*أسوان/,
  )
})

test('another name is a conflict and no support', async () => {
  const first = 'قال قائد الإطفاء خالد الحداد إن حريق السوق الشعبي أشعله الحارس نادر القاضي بسيجارته.'
  const second = 'أكدت الطبيبة منى العطار أن الحارس نادر القاضي أشعل بسيجارته حريق السوق الشعبي.'
  expect((await claimOf(first, second)).independent.total).toBe(2)
  const claim = await claimOf(first, second.replace('نادر القاضي', 'وليد الشامي'))
  expect(claim.independent.total).toBe(1)
  expect(claim.conflicts.join()).toMatch(/القاضي.*الشامي/)
})

test.each([
  ['rounded', '1250.4 مليون دينار', '1250 مليون دينار'],
  ['in words', '7% من دخله', 'سبعة بالمئة من دخله'],
  ['with another word for not', 'لم تزل مشتعلة', 'لا تزال مشتعلة'],
])('one number or word %s is no conflict', async (_, one, other) => {
  const tells = (what: string) =>
    `قال قائد الإطفاء خالد الحداد إن حريق السوق الشعبي كلف التجار ${what} منذ بداية الشتاء.`
  expect((await claimOf(tells(one), tells(other))).conflicts).toEqual([])
})

test('two who say a thing in the same words are one voice', async () => {
  const words =
    'أن دكاكين السوق الشعبي القديم ستبنى بالحجر الأبيض وتفتح أبوابها للزبائن قبل عيد الربيع المقبل'
  const claim = await claimOf(`أوضح قائد الإطفاء خالد الحداد ${words}.`, `أكدت الطبيبة منى العطار ${words}.`)
  expect(claim.independent.total).toBe(1)
})

test('thanks, wishes and prayers are no claims', async () => {
  const claim = await claimOf(
    'عبر التاجر خالد الحداد عن شكره وتقديره لرجال الإطفاء في السوق الشعبي، سائلا الله الشفاء العاجل للمصابين.',
    'عبرت الطبيبة منى العطار عن شكرها وتقديرها لرجال الإطفاء في السوق الشعبي، سائلة الله الشفاء العاجل للمصابين.',
  )
  expect(claim).toBeUndefined()
})

test('who holds an office of a body is one origin with it', async () => {
  const claim = await claimOf(
    'قال رئيس نقابة التجار خالد الحداد إن حريق السوق الشعبي في أسوان أتى على تسعين دكانا.',
    'ذكرت نقابة التجار أن تسعين دكانا احترقت في حريق السوق الشعبي في أسوان.',
  )
  expect(claim.independent.total).toBe(1)
})

test('an office without its holder’s name is who is named with it', async () => {
  const claim = await claimOf(
    'قال مدير الإطفاء المدني في العاصمة إن حريق السوق الشعبي في أسوان أتى على تسعين دكانا.',
    'ذكر مدير الإطفاء المدني خالد الحداد أن تسعين دكانا احترقت في حريق السوق الشعبي في أسوان.',
  )
  expect(claim.independent.total).toBe(1)
})

test('a toll joins tellings that have few words in common', async () => {
  const claim = await claimOf(
    'قال قائد الإطفاء خالد الحداد إن حريق السوق الشعبي أدى إلى مقتل بائعين اثنين وإصابة 9 باعة.',
    'أكدت الطبيبة منى العطار أن شخصين لقيا حتفهما وجرح تسعة آخرون في السوق الشعبي.',
  )
  expect(claim.independent.total).toBe(2)
})

test('a sentence that tells two things is told with both', async () => {
  const archive = await archiveOf(
    [
      'قال قائد الإطفاء خالد الحداد إن حريق السوق الشعبي أتى على تسعين دكانا قديما وإن التحقيق بدأ مع ثلاثة حراس.',
      'أتى حريق السوق الشعبي على تسعين دكانا قديما.',
      'بدأ التحقيق مع ثلاثة حراس من السوق الشعبي في حريق الدكاكين.',
    ].map((tells, i) =>
      article(`${i}`, `صحيفة ${['النهر', 'القلعة', 'الساحل'][i]}`, [tells, AROUND[i % 2]!], {
        headline: 'حريق السوق الشعبي',
      }),
    ),
  )
  const claims = await archive.claims({ members: 2 })
  await archive.close()
  for (const other of ['1', '2'])
    expect(claims.some(c => ['0', other].every(id => c.members.some(m => m.article === id)))).toBe(true)
})

test('what two papers tell in words of their own is one claim', async () => {
  const claim = await claimOf(
    'قالت الشرطة إنها ضبطت سائق الشاحنة المتسبب في حريق السوق الشعبي ومعاونه.',
    'وأوضح محافظ أسوان كمال البنا أنه تم توقيف قائد الشاحنة واثنين من مساعديه بعد ساعات من البحث.',
  )
  expect(claim.members.map(m => m.article)).toEqual(['0', '1'])
  // What is only like it is shown with its words, and bears nothing out.
  expect(claim.members.map(m => m.variant)).toEqual([
    undefined,
    expect.stringContaining('توقيف قائد الشاحنة'),
  ])
  expect(claim.independent.total).toBe(1)
})

test('two who say something like it bear one another out no more than if they spoke of two things', async () => {
  const claim = await claimOf(
    'قال قائد الإطفاء خالد الحداد إن حريق السوق الشعبي جريمة بشعة لا يقرها دين ولا عقل.',
    'قالت الطبيبة منى العطار إن هذه الجريمة التي أحرقت أرزاق الباعة الفقراء في السوق لا يقرها عقل.',
  )
  expect(claim.independent.total).toBe(1)
})

test('a dateline, a time stamp and what the page prints around an article are no claims', async () => {
  const archive = await archiveOf(
    ['أ', 'ب'].map(id =>
      article(id, `صحيفة ${id}`, [
        'أسوان 12 رجب 1440 هـ الموافق 19 مارس 2019 م واس',
        'أصيب 9 باعة بحروق في حريق السوق الشعبي في أسوان، وأغلقت الشرطة الطرق المؤدية إليه.',
        'اقرأ أيضا: فتح السوق الشعبي بعد عام من الحريق الكبير',
        '13:50 ت م',
      ]),
    ),
  )
  const claims = await archive.claims({ members: 1 })
  await archive.close()
  expect(claims.map(c => c.claim).join('\n')).not.toMatch(/الموافق|اقرأ|13:50/)
})

test('a reporter who bears the name of an agency is none', async () => {
  const [first, second] = [
    'أصيب 9 باعة بحروق في حريق السوق الشعبي في أسوان.',
    'أدى حريق السوق الشعبي في أسوان إلى إصابة 9 باعة بحروق.',
  ] as const
  const by = async (byline: string) => (await claimOf({ tells: first, byline }, second)).independent.agency
  expect(await by('أسوان: فارس العطار')).toBe(0)
  expect(await by('طهران - فارس')).toBe(1)
})

test('a toll that rose is one claim in two versions', async () => {
  const claim = await claimOf(
    'قالت وزارة الصحة إن حريق السوق الشعبي في أسوان أدى إلى مقتل 15 بائعا.',
    'قال مصدر طبي إن حصيلة حريق السوق الشعبي في أسوان ارتفعت إلى 21 قتيلا.',
  )
  expect(claim.members).toHaveLength(2)
  expect(claim.independent.total).toBe(1)
  expect(claim.conflicts).toHaveLength(1)
})

test('a chain is what the article shows, its source by the fullest name the same words stand under', async () => {
  const claim = await claimOf(
    { tells: 'قالت وزارة الصحة في أسوان إن حريق السوق الشعبي أدى إلى إصابة 9 باعة بحروق.', byline: 'واس' },
    { tells: 'قال البيان إن حريق السوق الشعبي أدى إلى إصابة 9 باعة بحروق.', byline: '' },
  )
  expect(claim.members.map(m => m.chain)).toEqual([['واس', 'وزارة الصحة في أسوان'], ['وزارة الصحة في أسوان']])
})
