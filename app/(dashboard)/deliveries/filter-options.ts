import { statusWord } from '#components/deliveries/status-badge.tsx'
import { channelNames } from '#components/marks/channel-mark.tsx'
import type { ProductChoice } from '#lib/gateways/list-products.ts'
import { deliveryStatuses } from '#lib/messaging/status.ts'
import { channels } from '#lib/vendors/vendor.ts'

/** What the selects above the list of deliveries offer. */
export function filterOptions(gateways: { id: string; name: string }[], products: ProductChoice[]) {
  return [
    {
      name: 'status',
      label: 'Status',
      options: deliveryStatuses.map(status => ({ value: status, label: statusWord(status) })),
    },
    {
      name: 'channel',
      label: 'Channel',
      options: channels.map(channel => ({ value: channel, label: channelNames[channel] })),
    },
    {
      name: 'product',
      label: 'Provider',
      options: products.map(({ id, vendorName, name }) => ({ value: id, label: `${vendorName} ${name}` })),
    },
    {
      name: 'gateway',
      label: 'Gateway',
      options: gateways.map(({ id, name }) => ({ value: id, label: name })),
    },
  ]
}
