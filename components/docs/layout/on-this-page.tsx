'use client'
import { useEffect, useState } from 'react'
import { classNames } from '#components/ui/class-names.ts'

interface OnThisPageProps {
  label: string
  sections: { id: string; title: string }[]
}

/** The sections of a page at the right of it, the one being read marked. */
export function OnThisPage({ label, sections }: OnThisPageProps) {
  const [reading, setReading] = useState<string>()
  useEffect(() => {
    const watch = new IntersectionObserver(
      entries => {
        const first = entries.find(entry => entry.isIntersecting)
        if (first) setReading(first.target.id)
      },
      { rootMargin: '-64px 0px -65% 0px' },
    )
    for (const { id } of sections) {
      const heading = document.getElementById(id)
      if (heading) watch.observe(heading)
    }
    return () => watch.disconnect()
  }, [sections])
  if (sections.length === 0) return null
  return (
    <nav
      aria-label={label}
      className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] self-start overflow-y-auto xl:block"
    >
      <p className="mb-2 font-medium text-ink-3 text-xs">{label}</p>
      <ul className="border-l">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={reading === id ? 'location' : undefined}
              className={classNames(
                '-ml-px block base:border-transparent border-l py-1 pl-3 base:text-ink-2 text-sm transition-colors hover:text-ink',
                reading === id && 'border-accent text-ink',
              )}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
