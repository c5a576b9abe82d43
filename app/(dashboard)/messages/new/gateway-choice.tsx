'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#components/form/field.tsx'
import { ChannelMark } from '#components/marks/channel-mark.tsx'
import { Select } from '#components/ui/select.tsx'
import { useQuery } from '#components/ui/use-query.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

interface GatewayChoiceProps {
  gateways: { id: string; name: string; channel: Channel }[]
  chosen: string
}

/** Which gateway's text is sent; it lives in the address. */
export function GatewayChoice({ gateways, chosen }: GatewayChoiceProps) {
  const t = useTranslations('messages.send')
  const { set, pending } = useQuery()
  return (
    <div className="mb-6 max-w-140" aria-busy={pending}>
      <Field id="gateway" label={t('gateway')}>
        {attributes => (
          <Select
            {...attributes}
            value={chosen}
            onChange={gateway => set({ gateway })}
            options={gateways.map(({ id, name, channel }) => ({
              value: id,
              label: name,
              mark: <ChannelMark channel={channel} />,
            }))}
          />
        )}
      </Field>
    </div>
  )
}
