'use client'
import { useSyncExternalStore } from 'react'
import { type SampleLanguage, sampleLanguages } from './languages.ts'

const place = 'sandi-docs-language'
const listeners = new Set<() => void>()
const usual = sampleLanguages[0] as SampleLanguage

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** A browser may forbid storage: then the choice lasts as long as the page. */
let chosen: string | undefined
function read(): string {
  try {
    return localStorage.getItem(place) ?? chosen ?? usual.id
  } catch {
    return chosen ?? usual.id
  }
}

function choose(id: string): void {
  chosen = id
  try {
    localStorage.setItem(place, id)
  } catch {}
  for (const listener of listeners) listener()
}

/** The language of all samples: chosen once, remembered in this browser. */
export function useSampleLanguage() {
  const id = useSyncExternalStore(subscribe, read, () => usual.id)
  return { language: sampleLanguages.find(language => language.id === id) ?? usual, choose }
}
