import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Channel } from '#lib/vendors/vendor.ts'

const bubble =
  'M8 2.25c3.4 0 6 2.3 6 5.25s-2.6 5.25-6 5.25c-.7 0-1.4-.1-2-.28L2.75 13.5l.7-2.6A4.9 4.9 0 0 1 2 7.5c0-2.95 2.6-5.25 6-5.25Z'

const drawings: Record<Channel, ReactNode> = {
  SMS: (
    <>
      <path d="M3.5 2.75h9c.83 0 1.5.67 1.5 1.5v6c0 .83-.67 1.5-1.5 1.5H7l-3.25 2.5v-2.5H3.5c-.83 0-1.5-.67-1.5-1.5v-6c0-.83.67-1.5 1.5-1.5Z" />
      <path d="M5.25 7.25h.01M8 7.25h.01M10.75 7.25h.01" strokeWidth="1.75" />
    </>
  ),
  MISSCALL: (
    <>
      <path
        d="M3.4 7.7 2 9.1a1.5 1.5 0 0 0 1.9 2.1l1.6-.7.4-1.7a6.6 6.6 0 0 1 4.2 0l.4 1.7 1.6.7A1.5 1.5 0 0 0 14 9.1l-1.4-1.4"
        transform="translate(0 2)"
      />
      <path d="m3.75 2.5 4.25 4 4.25-4M3.75 5.75V2.5H7" />
    </>
  ),
  WHATSAPP: (
    <>
      <path d={bubble} />
      <path d="m5.5 7.6 1.75 1.65L10.75 6" />
    </>
  ),
  WA_LONG_NUMBER: (
    <>
      <path d={bubble} />
      <path d="M7.1 5.25 6.5 9.75M9.6 5.25 9 9.75M5.4 6.75h5.4M5.2 8.4h5.4" strokeWidth="1.1" />
    </>
  ),
  EMAIL: (
    <>
      <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.5" />
      <path d="m2.25 4.5 5.75 4.25 5.75-4.25" />
    </>
  ),
}

/** A channel's small drawing; its word stands beside it. */
export function ChannelMark({ channel }: { channel: Channel }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="size-4 shrink-0 text-ink-2"
      aria-hidden="true"
    >
      {drawings[channel]}
    </svg>
  )
}

/** A channel's name in the reader's language. */
export function ChannelName({ channel }: { channel: Channel }) {
  const t = useTranslations('ui')
  return t(`channels.${channel}`)
}

export function ChannelLabel({ channel }: { channel: Channel }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap align-middle">
      <ChannelMark channel={channel} />
      <ChannelName channel={channel} />
    </span>
  )
}
