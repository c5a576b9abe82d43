'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

interface RefreshWhenChangedProps {
  /** What the page shows of it, and how to ask for it anew: a server action. */
  seen: string
  read: () => Promise<string>
}

const everyMs = 4000

/** While the page is being looked at, asks every few seconds whether something changed, and then loads it anew. */
export function RefreshWhenChanged({ seen, read }: RefreshWhenChangedProps) {
  const router = useRouter()
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      // Without an answer it is asked again next time.
      const now = await read().catch(() => seen)
      if (now !== seen) router.refresh()
    }
    const timer = setInterval(() => void ask(), everyMs)
    return () => clearInterval(timer)
  }, [router, seen, read])
  return null
}
