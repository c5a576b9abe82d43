import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { docsPages, referenceHref } from '#components/docs/pages.ts'
import { isPageLink, type Outline, outlineOf } from '#components/docs/prose/outline.ts'
import { parsePage } from '#components/docs/prose/parse-page.ts'
import { errorTable } from '#lib/core/error.ts'
import { defaultLocale, locales } from '#lib/i18n/locales.ts'
import { root } from '../process/tool.ts'

const folder = join(root, 'components', 'docs', 'content')

/** Whether every language has every page with the same sections, and no link leads nowhere. */
export async function docsProblems(): Promise<string> {
  const outlines = new Map<string, Outline>()
  const problems: string[] = []
  for (const locale of locales) {
    for (const { page } of docsPages) {
      try {
        outlines.set(`${locale}/${page}`, readOutline(locale, page))
      } catch (error) {
        problems.push(`${locale}/${page}: ${(error as Error).message}`)
      }
    }
    problems.push(...strangers(locale))
  }
  for (const { page } of docsPages) {
    const original = outlines.get(`${defaultLocale}/${page}`)
    if (!original) continue
    problems.push(...deadLinks(page, original, outlines))
    for (const locale of locales) {
      const other = outlines.get(`${locale}/${page}`)
      if (other) problems.push(...differences(`${locale}/${page}`, original, other))
    }
  }
  return problems.join('\n')
}

function readOutline(locale: string, page: string): Outline {
  const path = join(folder, locale, `${page}.md`)
  if (!existsSync(path)) throw new Error('there is no such page')
  return outlineOf(parsePage(readFileSync(path, 'utf8')))
}

function strangers(locale: string): string[] {
  const known = new Set<string>(docsPages.map(({ page }) => `${page}.md`))
  const files = existsSync(join(folder, locale)) ? readdirSync(join(folder, locale)) : []
  return files.filter(file => !known.has(file)).map(file => `${locale}/${file} is a page of no list`)
}

function differences(name: string, original: Outline, other: Outline): string[] {
  return (Object.keys(original) as (keyof Outline)[]).flatMap(part => {
    const [wanted, found] = [original[part], other[part]]
    const lacking = wanted.filter(value => !found.includes(value))
    const further = found.filter(value => !wanted.includes(value))
    const moved =
      part === 'sections' && wanted.join() !== found.join() && lacking.length + further.length === 0
    return [
      ...lacking.map(value => `${name} lacks in its ${part}: ${value}`),
      ...further.map(value => `${name} has in its ${part}, but ${defaultLocale} has not: ${value}`),
      ...(moved ? [`${name} has its sections in another order than ${defaultLocale}`] : []),
    ]
  })
}

function deadLinks(page: string, { links }: Outline, outlines: Map<string, Outline>): string[] {
  const anchorsOf = (href: string): string[] | undefined => {
    const target = docsPages.find(other => other.href === href)
    if (!target) return undefined
    const codes = target.page === 'errors' ? Object.values(errorTable).map(({ code }) => code) : []
    return [...(outlines.get(`${defaultLocale}/${target.page}`)?.sections ?? []), ...codes]
  }
  return links
    .filter(isPageLink)
    .filter(link => {
      const [href = '', anchor] = link.split('#')
      if (href === referenceHref) return false
      const anchors = anchorsOf(href)
      return !anchors || (anchor !== undefined && !anchors.includes(anchor))
    })
    .map(link => `${page} links to ${link}, which is nowhere`)
}
