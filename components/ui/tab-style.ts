export const tabListStyle = 'mb-6 flex gap-5 overflow-x-auto overflow-y-hidden border-b'

/** A tab, whether it leads to a page or shows a panel. */
export const tabStyle =
  '-mb-px flex h-10 shrink-0 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 text-ink-2 transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink data-active:border-accent data-active:font-medium data-active:text-ink'
