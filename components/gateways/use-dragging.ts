'use client'
import { type RefObject, useEffect, useState } from 'react'

type SortableProviders = typeof import('./sortable-providers.tsx').default

/**
 * What makes the rows of `list` draggable. It is fetched once the page is there and given while nobody is in the list:
 * rows that become draggable are made anew, and would lose the focus and close what is open.
 */
export function useDragging(list: RefObject<HTMLElement | null>): SortableProviders | undefined {
  const [given, setGiven] = useState<SortableProviders>()
  useEffect(() => {
    const place = list.current
    let fetched: SortableProviders | undefined
    const give = () => {
      if (fetched && !place?.matches(':focus-within, :has([aria-expanded=true])')) setGiven(() => fetched)
    }
    document.addEventListener('focusin', give)
    import('./sortable-providers.tsx').then(
      module => {
        fetched = module.default
        give()
      },
      // Without it the menus of the rows still move them.
      () => {},
    )
    return () => document.removeEventListener('focusin', give)
  }, [list])
  return given
}
