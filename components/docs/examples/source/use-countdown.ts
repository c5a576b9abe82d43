import { useCallback, useEffect, useState } from 'react'

/** Seconds left of a waiting time. It goes by the clock, so a tab that slept does not wait longer. */
export function useCountdown(): { secondsLeft: number; start: (seconds: number) => void } {
  const [times, setTimes] = useState({ now: 0, end: 0 })
  const running = times.end > times.now
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setTimes(({ end }) => ({ now: Date.now(), end })), 250)
    return () => clearInterval(timer)
  }, [running])
  const start = useCallback((seconds: number) => {
    const now = Date.now()
    setTimes({ now, end: now + seconds * 1000 })
  }, [])
  return { secondsLeft: running ? Math.ceil((times.end - times.now) / 1000) : 0, start }
}

/** 75 → 1:15 */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
