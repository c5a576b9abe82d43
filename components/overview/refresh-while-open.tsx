'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 4000

/** Loads the page's data anew every few seconds while it is being looked at. */
export function RefreshWhileOpen() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), everyMs)
    return () => clearInterval(timer)
  }, [router])
  return null
}
