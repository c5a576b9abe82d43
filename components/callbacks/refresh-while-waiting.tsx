'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 2_000
const timesMax = 30

/** While something of the page is on its way, loads it anew every two seconds, for a minute. */
export function RefreshWhileWaiting() {
  const router = useRouter()
  useEffect(() => {
    let times = 0
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      times += 1
      if (times > timesMax) clearInterval(timer)
      else router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router])
  return null
}
