import { measureSms } from '#lib/gateways/measure-sms.ts'
import type { Channel } from '#lib/vendors/vendor.ts'

// One SMS holds so many characters whatever they are.
const alwaysOne = 70

/** How many times its route's price a text costs: the SMS it is cut into; 1 on every other channel. */
export function countSegments(channel: Channel, text: string): number {
  return channel !== 'SMS' || text.length <= alwaysOne ? 1 : measureSms(text).segments
}
