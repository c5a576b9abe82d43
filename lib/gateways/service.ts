import type { Channel } from '#lib/vendors/vendor.ts'

/** What a gateway sends: codes, or messages without one. */
export const services = ['otp', 'message'] as const
export type Service = (typeof services)[number]

/** Channels whose text the merchant writes; the others send the vendor's own, which is about a code. */
const writtenChannels: readonly string[] = ['SMS', 'WA_LONG_NUMBER', 'EMAIL'] satisfies Channel[]

/** Whether a channel carries the merchant's own text. */
export function carriesText(channel: string): boolean {
  return writtenChannels.includes(channel)
}
