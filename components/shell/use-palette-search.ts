'use client'
import { useEffect, useState } from 'react'
import { nothingFound, type PaletteFinds } from './palette-search.ts'

/** Somebody who types is asked for only when they pause. */
const pauseMs = 180

/** What the server finds for the text, once typing pauses; answers to older texts are dropped. */
export function usePaletteSearch(text: string, search: (query: string) => Promise<PaletteFinds>) {
  const query = text.trim()
  const [answer, setAnswer] = useState({ query: '', finds: nothingFound })
  useEffect(() => {
    if (query.length < 2) return
    let current = true
    const timer = setTimeout(async () => {
      const finds = await search(query).catch(() => nothingFound)
      if (current) setAnswer({ query, finds })
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [query, search])
  if (query.length < 2) return { finds: nothingFound, searching: false }
  return { finds: answer.finds, searching: answer.query !== query }
}
