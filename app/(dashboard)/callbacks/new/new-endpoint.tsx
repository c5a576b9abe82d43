'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { EndpointForm } from '#components/callbacks/endpoint-form.tsx'
import { SecretReveal } from '#components/ui/secret-reveal.tsx'
import type { EndpointFields } from '#lib/callbacks/schema.ts'
import { create } from '../actions.ts'

// What is read once the endpoint is made.
const Receiver = lazy(() => import('#components/callbacks/receivers/receiver.tsx'))

/** `id`: made with the page, so that sending the form twice makes one endpoint. */
export function NewEndpoint({ id, fields }: { id: string; fields: EndpointFields }) {
  const t = useTranslations('callbacks')
  const router = useRouter()
  const [made, setMade] = useState<{ id: string; secret: string }>()
  if (!made) {
    return (
      <EndpointForm
        defaultValues={fields}
        submitLabel={t('form.create')}
        cancelHref="/callbacks"
        action={values => create(id, values)}
        onDone={setMade}
      />
    )
  }
  return (
    <div className="max-w-190 space-y-6">
      <h2 className="font-semibold text-base">{t('created.title')}</h2>
      <SecretReveal
        label={t('created.secret')}
        secret={made.secret}
        note={t('created.note')}
        onStored={() => router.push(`/callbacks/${made.id}`)}
      />
      <section aria-label={t('created.next')}>
        <h3 className="mb-3 font-medium">{t('created.next')}</h3>
        <Suspense>
          <Receiver />
        </Suspense>
      </section>
    </div>
  )
}
