import { LinkIcon } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { DocsPage } from '../pages.ts'
import { Blocks, type RenderSlot } from '../prose/blocks.tsx'
import { InlineText } from '../prose/inline-text.tsx'
import type { PageText } from '../prose/page-text.ts'
import { Neighbours } from './neighbours.tsx'
import { OnThisPage } from './on-this-page.tsx'

interface DocsArticleProps {
  page: DocsPage
  text: PageText
  slot: RenderSlot
}

/** A page of the documentation: its words, its sections with anchors, and the way on. */
export async function DocsArticle({ page, text, slot }: DocsArticleProps) {
  const t = await getTranslations('docs')
  const title = t(page.titleKey)
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-x-12 xl:grid-cols-[minmax(0,44rem)_11rem]">
      <article className="min-w-0 text-[0.9375rem] leading-6.5">
        <h1 className="font-semibold text-2xl tracking-[-0.02em]">{title}</h1>
        <p className="mt-2 max-w-140 text-ink-2 text-lg leading-7">
          <InlineText parts={text.lead} />
        </p>
        {text.opening.length > 0 && (
          <div className="mt-6">
            <Blocks blocks={text.opening} title={title} slot={slot} />
          </div>
        )}
        {text.sections.map(section => (
          <section key={section.id} aria-labelledby={section.id} className="mt-9 border-t pt-8">
            <h2 id={section.id} className="group mb-3 scroll-mt-20 font-semibold text-xl tracking-[-0.015em]">
              {section.title}
              <a
                href={`#${section.id}`}
                aria-label={t('anchor', { title: section.title })}
                className="ml-2 inline-flex align-middle text-ink-3 opacity-0 transition-opacity focus-visible:opacity-100 group-hover:opacity-100"
              >
                <LinkIcon aria-hidden="true" className="size-4" />
              </a>
            </h2>
            <Blocks blocks={section.blocks} title={section.title} slot={slot} />
          </section>
        ))}
        <Neighbours page={page} />
      </article>
      <OnThisPage label={t('onThisPage')} sections={text.sections.map(({ id, title }) => ({ id, title }))} />
    </div>
  )
}
