import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Reading, readArticle } from '@isnad/reader'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlesIn } from '../packages/cli/src/input/articles.ts'
import { asHtml } from '../packages/cli/src/output/html.ts'
import { browserBundle } from '../scripts/bundle.ts'
import { launch } from './chromium.ts'
import { serve } from './site.ts'

let browser: Browser
let site: Awaited<ReturnType<typeof serve>>

/** Pictures to look at after a run; none is kept in the repository. */
const pictures = join(tmpdir(), 'isnad-pictures')
const picture = (name: string) => join(pictures, `${name}.png`)

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  const readings: Reading[] = []
  for await (const found of articlesIn([join(import.meta.dirname, '..', 'examples')], {}))
    if ('article' in found) readings.push(readArticle(found.article))
  site = await serve({
    '/packages/reader/dist/reader.browser.js': await browserBundle(),
    '/readings/': asHtml(readings, 'ar'),
    '/reading/': asHtml(
      readings.filter(r => r.id === 'port-mina'),
      'ar',
    ),
  })
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Opens a page and gathers what goes wrong in it; addresses outside this machine are refused. */
async function open(
  path: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage(options)
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(String(error)))
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
  await page.route('**/*', route => {
    if (route.request().url().startsWith(site.url)) return route.continue()
    wrong.push(`asked for ${route.request().url()}`)
    return route.abort()
  })
  await page.goto(site.url + path)
  return { page, wrong }
}

/** How far the page can be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('the reader in a browser page', () => {
  test('reads what stands in the text area, and what is written into it', async () => {
    const { page, wrong } = await open('/examples/browser/')
    await page.waitForSelector('#readings li')
    expect(await page.getAttribute('html', 'dir')).toBe('rtl')
    expect(await page.textContent('#readings')).toContain('رئيس بلدية نهر الرمان ياسر الدوري')
    await page.fill('#text', 'نقلت رويترز عن مسؤول في المرفأ قوله إن الرصيف مهدد.')
    await page.waitForFunction(() => document.querySelector('#readings')?.textContent?.includes('رويترز'))
    expect(await page.textContent('#readings li .chain')).toBe('رويترز ← مسؤول في المرفأ')
    expect(await page.textContent('#readings li')).toContain('إن الرصيف مهدد')
    await page.screenshot({ path: picture('browser') })
    expect(await overflow(page)).toBe(0)
    expect(wrong).toEqual([])
    await page.close()
  })

  test('speaks English where asked; the article stays Arabic', async () => {
    const { page, wrong } = await open('/examples/browser/', { viewport: { width: 390, height: 900 } })
    await page.waitForSelector('#readings li')
    await page.click('#language')
    expect(await page.getAttribute('html', 'dir')).toBe('ltr')
    expect(await page.textContent('h1')).toMatch(/who says what/)
    expect(await page.textContent('#readings li .act')).toMatch(/says/)
    expect(await page.getAttribute('#readings', 'dir')).toBe('rtl')
    await page.screenshot({ path: picture('browser-english') })
    expect(await overflow(page)).toBe(0)
    await page.click('#language')
    expect(await page.textContent('h1')).toMatch(/من قال ماذا/)
    expect(wrong).toEqual([])
    await page.close()
  })

  test('shows pasted markup as text', async () => {
    const { page, wrong } = await open('/examples/browser/')
    await page.fill('#text', 'قال الوزير إن <img src=x onerror="document.title=1"> الاتفاق قريب.')
    await page.waitForFunction(() => document.querySelector('#readings')?.textContent?.includes('<img'))
    expect(await page.locator('#readings img').count()).toBe(0)
    expect(wrong).toEqual([])
    await page.close()
  })
})

describe('isnad read --format html', () => {
  for (const width of [390, 1280])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`fits ${width} pixels, ${colorScheme}, right to left, without script`, async () => {
        for (const [path, fullPage] of [
          ['/readings/', false],
          ['/reading/', true],
        ] as const) {
          const { page, wrong } = await open(path, {
            viewport: { width, height: 900 },
            colorScheme,
          })
          expect(await page.getAttribute('html', 'dir')).toBe('rtl')
          expect(await page.locator('script').count()).toBe(0)
          expect(await overflow(page)).toBe(0)
          expect(await contrast(page)).toBeGreaterThan(4.5)
          await page.screenshot({
            path: picture(`${path.replaceAll('/', '')}-${width}-${colorScheme}`),
            fullPage,
          })
          expect(wrong).toEqual([])
          await page.close()
        }
      })

  test('puts every chain beside the paragraph it belongs to, on wide screens', async () => {
    const { page } = await open('/reading/', { viewport: { width: 1280, height: 900 } })
    const [text, note] = await page.evaluate(() => {
      const row = document.querySelector('.row:has(aside)')!
      return [row.querySelector('p')!, row.querySelector('aside')!].map(e =>
        e.getBoundingClientRect().toJSON(),
      )
    })
    expect(note.right).toBeLessThanOrEqual(text.left)
    expect(Math.abs(note.top - text.top)).toBeLessThan(24)
    await page.close()
  })

  test('leads from a claim to its chain and back', async () => {
    const { page } = await open('/reading/')
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')].map(
        a => document.querySelector(`[id="${a.getAttribute('href')!.slice(1)}"]`) !== null,
      ),
    )
    expect(links.length).toBeGreaterThan(4)
    expect(links).not.toContain(false)
    await page.close()
  })
})

/** The least contrast of text and page among the elements that hold text (WCAG; 4.5 is asked of body text). */
function contrast(page: Page): Promise<number> {
  return page.evaluate(() => {
    const luminance = (colour: string) => {
      const [r, g, b] = colour.match(/[\d.]+/g)!.map(Number) as [number, number, number]
      const part = (c: number) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }
    const paper = luminance(getComputedStyle(document.body).backgroundColor)
    return Math.min(
      ...[...document.querySelectorAll('h1, p, li, a, footer, small')].map(e => {
        const ink = luminance(getComputedStyle(e).color)
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
      }),
    )
  })
}
