import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DocsArticle } from '#components/docs/layout/docs-article.tsx'
import { type DocsPage, docsPages } from '#components/docs/pages.ts'
import { readPage } from '#components/docs/prose/read-page.ts'
import { drawSlot } from './draw-slot.tsx'

type Props = PageProps<'/docs/[[...page]]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('docs')
  return { title: t((await findPage(params)).titleKey), description: t('description') }
}

export default async function DocumentationPage({ params }: Props) {
  const page = await findPage(params)
  const text = await readPage(await getLocale(), page.page)
  return <DocsArticle page={page} text={text} slot={drawSlot} />
}

async function findPage(params: Props['params']): Promise<DocsPage> {
  const { page: segments = [] } = await params
  const page = docsPages.find(({ href }) => href === ['/docs', ...segments].join('/'))
  return page ?? notFound()
}
