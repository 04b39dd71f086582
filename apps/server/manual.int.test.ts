import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { Manual, ManualPage } from '#contract'
import { loadManual, type ManualShelf } from './manual.ts'

const folder = path.join(import.meta.dirname, '../../docs/guide')
const languages = ['th', 'en'] as const

describe('the manual', () => {
  let shelf: ManualShelf
  const pages = () => shelf.contents().pages
  const pageOf = ({ language, page }: { language: 'th' | 'en'; page: string }) =>
    shelf.page(language, page) ?? { title: '', html: '', headings: [] }

  beforeAll(async () => {
    shelf = await loadManual(folder)
  })

  it('has every page of its contents in both languages, in one order, each with a title', async () => {
    expect(() => Manual.parse(shelf.contents())).not.toThrow()
    const [th, en] = languages.map((language) =>
      pages().flatMap((page) => (page.language === language ? [page.page] : [])),
    )
    expect(th).toEqual(en)
    for (const language of languages) {
      const written = await readdir(path.join(folder, language))
      expect(written.toSorted()).toEqual(th?.map((page) => `${page}.md`).toSorted())
    }
    for (const page of pages()) {
      expect(() => ManualPage.parse(pageOf(page))).not.toThrow()
      expect(page.title).not.toBe('')
      expect(/[ก-๙]/.test(page.title)).toBe(page.language === 'th')
    }
  })

  it('has headings of one name in both languages', () => {
    for (const { page } of pages()) {
      const [th, en] = languages.map((language) =>
        pageOf({ language, page }).headings.map(({ id }) => id),
      )
      expect(th, page).toEqual(en)
      expect(th, page).not.toContain('')
      expect(new Set(th).size, page).toBe(th?.length)
    }
  })

  it('has no link that leads nowhere', () => {
    let followed = 0
    for (const page of pages()) {
      for (const [, href = ''] of pageOf(page).html.matchAll(/ href="([^"]+)"/g)) {
        followed++
        if (/^(?:https|mailto|tel):/.test(href)) continue
        const target = /^(?:\/help\/([a-z0-9-]+))?(?:#([a-z0-9-]+))?$/.exec(href)
        expect(target, `${page.page}: ${href}`).not.toBeNull()
        const found = shelf.page(page.language, target?.[1] ?? page.page)
        expect(found, `${page.page}: ${href}`).toBeDefined()
        if (target?.[2] === undefined) continue
        expect(
          found?.headings.map(({ id }) => id),
          `${page.page}: ${href}`,
        ).toContain(target[2])
      }
    }
    expect(followed).toBeGreaterThan(20)
  })

  it('has no HTML of its own, no style and no script', () => {
    for (const page of pages()) {
      expect(pageOf(page).html, page.page).not.toMatch(/style=|<script|&lt;(?:br|b|kbd|div)\b/)
      expect(page.text, page.page).not.toMatch(/\{#|\]\(/)
    }
  })

  it('shows the pictures that it names', async () => {
    const names = new Set(
      pages().flatMap((page) =>
        [...pageOf(page).html.matchAll(/src="\/api\/manual\/pictures\/([^"]+)"/g)].map(
          ([, name = '']) => name,
        ),
      ),
    )
    expect(names.size).toBeGreaterThan(4)
    for (const name of names) expect(await shelf.picture(name), name).toBeDefined()
  })

  it('gives no other file as a picture', async () => {
    for (const name of [
      '../contents.json',
      'contents.json',
      '..',
      '../th/start.md',
      '/etc/passwd',
    ]) {
      expect(await shelf.picture(name)).toBeUndefined()
    }
    expect(shelf.page('th', 'no-such-page')).toBeUndefined()
  })
})
