'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTransition } from 'react'

/** Which rows a list shows depends on its filter: another filter begins at the newest again. */
const cursors = ['older', 'newer']

/** The address's query as state: filters live there, so a view can be kept, shared and gone back from. */
export function useQuery() {
  const router = useRouter()
  const path = usePathname()
  const params = useSearchParams()
  const [pending, startTransition] = useTransition()

  const set = (changes: Record<string, string | undefined>) => {
    const next = new URLSearchParams(params)
    for (const name of cursors) next.delete(name)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    const query = next.size > 0 ? `?${next}` : ''
    startTransition(() => router.push(`${path}${query}`, { scroll: false }))
  }

  return { values: Object.fromEntries(params) as Record<string, string | undefined>, set, pending }
}
