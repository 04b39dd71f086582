import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Manual, ManualPage } from '#contract'
import type { Language } from '#domain/outcome'
import { type RenderedPage, renderManualPage } from './manual-markdown.ts'

/** The manual as it is read inside the product. */
export interface ManualShelf {
  contents(): z.output<typeof Manual>
  /** undefined when there is no such page. */
  page(language: Language, page: string): z.output<typeof ManualPage> | undefined
  /** A picture by its file name; undefined when there is none. */
  picture(name: string): Promise<Buffer | undefined>
}

const languages = ['th', 'en'] as const

const Contents = z.object({
  version: z.string().min(1),
  date: z.iso.date(),
  pages: z.array(z.string().regex(/^[a-z0-9-]+$/)).min(1),
})

interface ShelfPage extends RenderedPage {
  readonly language: Language
  readonly page: string
}

/** Read and render the whole manual: `contents.json`, `th/*.md`, `en/*.md`, `pictures/`. */
export async function loadManual(folder: string): Promise<ManualShelf> {
  const written = await readFile(path.join(folder, 'contents.json'), 'utf8')
  const { version, date, pages } = Contents.parse(JSON.parse(written))
  const shelf = await Promise.all(
    languages.flatMap((language) => pages.map((page) => loadPage(folder, language, page))),
  )
  const contents = {
    version,
    date,
    pages: shelf.map(({ language, page, title, text }) => ({ language, page, title, text })),
  }
  const byName = new Map(shelf.map((page) => [`${page.language}/${page.page}`, page]))
  return {
    contents: () => contents,
    page: (language, page) => {
      const found = byName.get(`${language}/${page}`)
      return found && { title: found.title, html: found.html, headings: [...found.headings] }
    },
    picture: (name) => readPicture(path.join(folder, 'pictures'), name),
  }
}

async function loadPage(folder: string, language: Language, page: string): Promise<ShelfPage> {
  const source = await readFile(path.join(folder, language, `${page}.md`), 'utf8')
  return { language, page, ...renderManualPage(source) }
}

/** Only what the folder itself lists is read, so that no name leads out of it. */
async function readPicture(folder: string, name: string): Promise<Buffer | undefined> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    const none: string[] = []
    return none
  })
  return names.includes(name) ? readFile(path.join(folder, name)) : undefined
}
