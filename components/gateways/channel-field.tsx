'use client'
import { useFormContext } from 'react-hook-form'
import { FieldError } from '#components/form/field.tsx'
import { ChannelMark, channelNames } from '#components/marks/channel-mark.tsx'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import type { Channel } from '#lib/vendors/vendor.ts'
import type { ProductOption } from './product-option.ts'

const channels = Object.keys(channelNames) as Channel[]

/** The schema's rule; here too, because importing it would bring the whole schema. */
const missedCallDigits = 4

/** The five channels side by side; another one brings its own providers. */
export function ChannelField({ products }: { products: readonly ProductOption[] }) {
  const { register, setValue, getValues, clearErrors, formState } = useFormContext<GatewayFields>()
  const served = (channel: Channel) => products.some(product => product.channel === channel)
  const change = (channel: Channel) => {
    const kept = getValues('routes').filter(route =>
      products.some(product => product.id === route.productId && product.channel === channel),
    )
    setValue('routes', kept.length > 0 ? kept : [{ productId: '', credentialId: null }])
    if (channel === 'MISSCALL') setValue('otpLength', missedCallDigits)
    clearErrors()
  }
  return (
    <fieldset className="mt-5">
      <legend className="mb-1.5 font-medium">Channel</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-5">
        {channels.map(channel => (
          <label
            key={channel}
            className="group relative flex cursor-pointer flex-col gap-2 rounded-md border border-control bg-raised p-3 transition-colors focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2 hover:border-control-strong has-disabled:cursor-not-allowed has-checked:border-accent has-checked:bg-accent-soft has-disabled:text-ink-3"
          >
            <input
              {...register('channel', { onChange: event => change(event.target.value) })}
              type="radio"
              value={channel}
              disabled={!served(channel)}
              className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
            />
            <ChannelMark channel={channel} />
            <span className="text-sm leading-tight">{channelNames[channel]}</span>
          </label>
        ))}
      </div>
      <FieldError id="channel" error={formState.errors.channel?.message} />
    </fieldset>
  )
}
