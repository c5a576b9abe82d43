import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '#lib/i18n/locales.ts'
import type { DocsPageName } from '../pages.ts'
import type { PageText } from './page-text.ts'
import { parsePage } from './parse-page.ts'

/** The text of a page in a language. */
export async function readPage(locale: Locale, page: DocsPageName): Promise<PageText> {
  const path = join('components', 'docs', 'content', locale, `${page}.md`)
  return parsePage(await readFile(join(/* turbopackIgnore: true */ process.cwd(), path), 'utf8'))
}
