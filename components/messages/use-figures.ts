'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { CampaignFigures } from './campaign-figures.ts'

const liveMs = 1_000
const restMs = 5_000
/** After the end reports still come in: five minutes of them are followed. */
const restTimes = 60

/**
 * Follows a campaign's figures while its tab is seen. When its status changes, the page is loaded anew: another part of
 * it is next. `lost`: the server does not answer just now, and these are the last figures.
 */
export function useFigures(source: string, initial: CampaignFigures) {
  const router = useRouter()
  const [figures, setFigures] = useState(initial)
  const [lost, setLost] = useState(false)
  const { status } = initial

  useEffect(() => {
    const over = status === 'finished' || status === 'cancelled'
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    let times = 0
    const again = () => {
      if (stopped || (over && ++times > restTimes)) return
      timer = setTimeout(() => void look(), over ? restMs : liveMs)
    }
    const look = async () => {
      if (document.hidden) return again()
      const response = await fetch(source, { cache: 'no-store' }).catch(() => undefined)
      if (stopped) return
      // Not ours any more, or not signed in: the page says so itself.
      if (response && [401, 403, 404].includes(response.status)) return router.refresh()
      const next = response?.ok ? ((await response.json()) as CampaignFigures) : undefined
      setLost(!next)
      if (next) setFigures(next)
      if (next && next.status !== status) return router.refresh()
      again()
    }
    again()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [source, status, router])

  return { figures, lost }
}
