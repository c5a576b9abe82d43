import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SharesOf } from '#components/routing/shares-now.tsx'
import { StateBadge } from '#components/routing/state-badge.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Gateway } from '#lib/gateways/get-gateway.ts'
import { sharePoints } from '#lib/routing/share-points.ts'
import { getSwitching, type Switching } from '#lib/routing/switcher/get-switching.ts'
import { namePlaces } from './name-places.ts'

interface RoutingNowProps {
  gateway: Gateway
  names: ReadonlyMap<string, string>
  action?: ReactNode
}

/** How a gateway's messages find their provider now: its mode in a sentence, or the shares and what moves them. */
export async function RoutingNow({ gateway, names, action }: RoutingNowProps) {
  const t = await getTranslations('routing')
  const modes = await getTranslations('gateways.routing')
  const { routing, routes } = gateway
  const nameOf = (id: string) => names.get(id) ?? id
  const providers = routes.map(({ productId }) => ({ id: productId, name: nameOf(productId) }))
  if (routing === 'automatic') return <Automatic gateway={gateway} providers={providers} action={action} />
  const text =
    routing === 'manual'
      ? t('fixed.manual', { first: providers[0]?.name ?? '' })
      : t(routing === 'weighted' ? 'fixed.weighted' : 'fixed.cheapest')
  const points = sharePoints(routes)
  return (
    <Section title={`${t('title')}: ${modes(`modes.${routing}`)}`} description={text} action={action}>
      {routing === 'weighted' && (
        <ul>
          <SharesOf providers={providers} shares={points} resting={points} />
        </ul>
      )}
    </Section>
  )
}

interface AutomaticProps {
  gateway: Gateway
  providers: { id: string; name: string }[]
  action: ReactNode
}

async function Automatic({ gateway, providers, action }: AutomaticProps) {
  const [t, modes, switching, placeOf] = await Promise.all([
    getTranslations('routing'),
    getTranslations('gateways.routing'),
    getSwitching(gateway),
    namePlaces(),
  ])
  const { state, resting, now } = switching
  const used = providers.filter(({ id }) => id in resting)
  const same = { providers: used, resting, marks: true }
  return (
    <Section
      title={`${t('title')}: ${modes('modes.automatic')}`}
      description={t(`stateText.${state}`)}
      action={action}
    >
      <ul>
        {now.map(({ country, operator, shares, state: moved }) => (
          <SharesOf
            key={`${country} ${operator}`}
            {...same}
            place={placeOf({ country, operator })}
            shares={shares}
            state={<StateBadge state={moved} from={losers(used, shares, switching)} />}
          />
        ))}
        <SharesOf
          {...same}
          place={t(now.length > 0 ? 'now.elsewhere' : 'now.everywhere')}
          shares={resting}
          state={<StateBadge state={state} />}
        />
      </ul>
    </Section>
  )
}

function losers(
  providers: AutomaticProps['providers'],
  shares: Record<string, number>,
  { resting }: Switching,
): string[] {
  return providers.filter(({ id }) => (shares[id] ?? 0) < (resting[id] ?? 0)).map(({ name }) => name)
}
