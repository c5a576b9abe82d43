import type { Operation } from '#lib/auth/operations.ts'
import { type PlaceKey, places } from './places.ts'

/** A place that this person may open, as the browser gets it. */
export interface OpenPlace {
  key: PlaceKey
  /** Everything beneath this address belongs to it. */
  base: string
  href: string
  pages: { key: PlaceKey; href: string }[]
}

/** The places that somebody may open, each with those of its pages that they may. */
export function openPlaces(may: (operation: Operation) => boolean, operator: boolean): OpenPlace[] {
  const allowed = ({ needs }: { needs: Operation | 'operator' }) =>
    needs === 'operator' ? operator : may(needs)
  return places.filter(allowed).flatMap(({ key, href: base, pages }) => {
    const open = pages?.filter(allowed).map(({ key, href }) => ({ key, href })) ?? []
    const href = pages ? open[0]?.href : base
    return href ? [{ key, base, href, pages: open }] : []
  })
}
