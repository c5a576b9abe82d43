'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, useState, useTransition } from 'react'
import { GatewayForm } from '#components/gateways/gateway-form.tsx'
import type { ProductOption } from '#components/gateways/product-option.ts'
import { routeNames } from '#components/gateways/route-names.ts'
import { showToast } from '#components/ui/toast.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { formats } from '#lib/i18n/locales.ts'
import { update } from '../actions.ts'

const StaleNotice = lazy(() => import('#components/gateways/stale-notice.tsx'))
const TypedBefore = lazy(() => import('#components/gateways/typed-before.tsx'))

interface EditGatewayProps {
  id: string
  updatedAt: Date
  fields: GatewayFields
  products: ProductOption[]
  sender: string
  timeZone: string
}

interface Stale {
  by: string | null
  at: Date
  typed: GatewayFields
}

/** The form of a stored gateway. When somebody else was faster it says who, and keeps what was typed in sight. */
export function EditGateway({ id, updatedAt, fields, products, sender, timeZone }: EditGatewayProps) {
  const t = useTranslations('gateways')
  const locale = formats[useLocale()]
  const router = useRouter()
  const [version, setVersion] = useState({ shown: updatedAt, seen: updatedAt })
  const [stale, setStale] = useState<Stale>()
  const [loading, startLoading] = useTransition()
  const loaded = stale !== undefined && updatedAt > version.seen

  const save = async (values: GatewayFields) => {
    const seen = loaded ? updatedAt : version.seen
    const result = await update({ id, seen }, values)
    if (result.kind !== 'stale') return result
    setStale({ by: result.by, at: result.at, typed: values })
    return { kind: 'refused' as const }
  }
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
  return (
    <GatewayForm
      key={loaded ? updatedAt.getTime() : version.shown.getTime()}
      products={products}
      sender={sender}
      defaultValues={fields}
      stored
      submitLabel={t('form.save')}
      notice={
        stale && (
          <Suspense>
            {loaded ? (
              <TypedBefore
                typed={stale.typed}
                stored={fields}
                names={routeNames(products)}
                onHide={() => {
                  setVersion({ shown: updatedAt, seen: updatedAt })
                  setStale(undefined)
                }}
              />
            ) : (
              <StaleNotice
                by={stale.by}
                time={time.format(stale.at)}
                loading={loading}
                onLoad={() => startLoading(() => router.refresh())}
              />
            )}
          </Suspense>
        )
      }
      action={save}
      onDone={({ updatedAt: saved }, { name }) => {
        setVersion({ shown: loaded ? updatedAt : version.shown, seen: saved })
        setStale(undefined)
        showToast('success', t('form.saved', { name }))
      }}
    />
  )
}
