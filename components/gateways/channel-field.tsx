'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { ChannelMark, ChannelName } from '#components/marks/channel-mark.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { carriesText, type Service } from '#lib/gateways/service.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import type { ProductOption } from './product-option.ts'

const channels: Channel[] = ['SMS', 'MISSCALL', 'WHATSAPP', 'WA_LONG_NUMBER', 'EMAIL']
/** The schema's rule; here too, because importing it would bring the whole schema. */
const missedCallDigits = 4

type OfChannel = Pick<GatewayFields, 'routes' | 'message' | 'otpLength'>

interface ChannelFieldProps {
  products: readonly ProductOption[]
  service: Service
}

/** The five channels side by side. Each keeps its providers, its text and its length of the code. */
export function ChannelField({ products, service }: ChannelFieldProps) {
  const t = useTranslations('gateways')
  const { register, setValue, getValues, clearErrors, formState } = useFormContext<GatewayFields>()
  const shown = useRef(getValues('channel'))
  const kept = useRef(new Map<Channel, OfChannel>())
  const served = (channel: Channel) =>
    products.some(product => product.channel === channel) && (service === 'otp' || carriesText(channel))

  const change = (channel: Channel) => {
    const { routes, message, otpLength } = getValues()
    kept.current.set(shown.current, { routes, message, otpLength })
    shown.current = channel
    const before = kept.current.get(channel)
    setValue('routes', before?.routes ?? [{ productId: '', credentialId: null, weight: 0 }])
    setValue('message', before?.message ?? message)
    setValue('otpLength', before?.otpLength ?? (channel === 'MISSCALL' ? missedCallDigits : codeLength()))
    clearErrors()
  }
  /** That of a channel whose codes we make. */
  const codeLength = () => {
    const others = [...kept.current].filter(([channel]) => channel !== 'MISSCALL')
    return others.at(-1)?.[1].otpLength ?? 6
  }

  return (
    <fieldset className="mt-5">
      <legend className="mb-1.5 font-medium">{t('fields.channel')}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-5">
        {channels.map(channel => (
          <label
            key={channel}
            className="group relative flex cursor-pointer flex-col gap-2 rounded-md border border-control bg-raised p-3 transition-colors focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2 hover:border-control-strong has-disabled:cursor-not-allowed has-checked:border-accent has-checked:bg-accent-soft has-disabled:text-ink-3"
          >
            <input
              {...register('channel', { onChange: event => change(event.target.value) })}
              type="radio"
              // Its value is the channel; what it begins with is whether it is checked.
              defaultValue={undefined}
              value={channel}
              disabled={!served(channel)}
              className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
            />
            <ChannelMark channel={channel} />
            <span className="text-sm leading-tight">
              <ChannelName channel={channel} />
            </span>
          </label>
        ))}
      </div>
      <FieldError id="channel" error={formState.errors.channel?.message} />
    </fieldset>
  )
}
