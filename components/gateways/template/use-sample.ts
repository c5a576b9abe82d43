import { useEffect, useState } from 'react'

/** A gateway's sample data: kept by this browser alone, and at first what its template needs. */
export function useSample(gatewayId: string, needed: string) {
  const key = `sandi.sample.${gatewayId}`
  const [value, setValue] = useState(needed)
  useEffect(() => {
    const kept = read(key)
    if (kept !== null) setValue(kept)
  }, [key])
  const change = (next: string) => {
    setValue(next)
    write(key, next)
  }
  const reset = (sample: string) => {
    setValue(sample)
    write(key, null)
  }
  return { value, change, reset }
}

/** A browser may refuse to keep anything. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // It is forgotten with the page.
  }
}
