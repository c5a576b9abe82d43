import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ShareBar, shareColour } from './share-bar.tsx'

interface SharesOfProps {
  /** Where: a country, a network; none: there is only one place. */
  place?: string
  /** Providers in the order of the chain, by id and name. */
  providers: readonly { id: string; name: string }[]
  shares: Readonly<Record<string, number>>
  resting: Readonly<Record<string, number>>
  state?: ReactNode
  /** Whether the resting points are drawn and told. */
  marks?: boolean
}

/** How the traffic of one place is shared: a bar, and the same in figures. */
export function SharesOf({ place, providers, shares, resting, state, marks }: SharesOfProps) {
  const t = useTranslations('routing.now')
  const points = providers.map(({ id }) => shares[id] ?? 0)
  const rests = providers.map(({ id }) => resting[id] ?? 0)
  return (
    <li className="border-b py-4 first:pt-0 last:border-b-0">
      {(place || state) && (
        <div className="mb-2.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
          <h3 className="font-medium">{place}</h3>
          {state}
        </div>
      )}
      <ShareBar points={points} {...(marks && { resting: rests })} />
      <ul className="mt-3 grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {providers.map(({ id, name }, index) => (
          <li key={id} className="flex items-baseline gap-2">
            <span
              aria-hidden="true"
              className="size-2 shrink-0 rounded-full"
              style={{ backgroundColor: shareColour(index) }}
            />
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</span>
            <span className="font-mono">{points[index]}</span>
            {marks && <span className="text-ink-3">{t('rest', { points: rests[index] ?? 0 })}</span>}
          </li>
        ))}
      </ul>
    </li>
  )
}
