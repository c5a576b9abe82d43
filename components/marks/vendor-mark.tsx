// Small drawings of our own, not the vendors' logos: one path each, for they are on pages with little room left.
const drawings: Record<string, string> = {
  citcall: 'M11 5.2A4 4 0 1 0 11 10.8M10.9 8h.01',
  wavecell: 'M3.5 6.5c1.5-2 3-2 4.5 0s3 2 4.5 0M3.5 10c1.5-2 3-2 4.5 0s3 2 4.5 0',
  infobip: 'M4 8a4 4 0 1 0 8 0 4 4 0 0 0-8 0M8 7.5v2M8 5.75h.01',
  twilio:
    'M3.75 8a4.25 4.25 0 1 0 8.5 0 4.25 4.25 0 0 0-8.5 0M6.5 6.5h.01M9.5 6.5h.01M6.5 9.5h.01M9.5 9.5h.01',
  vonage: 'm4 4.75 4 6.5 4-6.5M8 6.5 6.5 9',
  smpp: 'm4.25 5.25 2.75 2.75-2.75 2.75M8.5 10.75h3.25',
  sip: 'M4.5 4.5c0 4 3 7 7 7v-2l-2.25-.75-1 1A6 6 0 0 1 6.25 7.75l1-1L6.5 4.5zM9.5 4.5h2v2',
  kannel: 'M5 4.5v7M11 4.5 5.5 8l5.5 3.5',
  meta: 'M3.75 9c0-4 2-4.25 4.25-1s4.25 3 4.25-1M3.75 9c0 2.5 2 2.25 4.25-1s4.25-3.75 4.25-1',
  gupshup: 'M4.25 4.75h7.5v5H8l-2.25 2v-2h-1.5zM7 7.25h.01M9.25 7.25h.01',
  damcorp: 'M5 4.5h2.5a3.5 3.5 0 0 1 0 7H5zM5 8h2.25',
  taptalk: 'M3.75 8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0M10.25 4.75a4 4 0 0 1 0 6.5',
  mailgun:
    'M6.5 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0M9.5 6.5v2.25c0 1.75 2.25 1.5 2.25-.75A3.75 3.75 0 1 0 10 11.2',
  ses: 'M4 4.75h8v4.5H4zM4.25 5 8 7.75 11.75 5M4.75 11.5c2 .9 4.5.9 6.5 0',
  smtp: 'M4 5.25h8v5.5H4zM4.25 5.5 8 8.5l3.75-3',
  ims: 'M5 4.75v6.5M8 11.25v-6.5l2 3 2-3v6.5',
  kata: 'M5 4.5v7M11 4.5l-6 4M8 7l3 4.5',
  kingone: 'M4 10.75V5.5l2 2 2-3 2 3 2-2v5.25z',
  custom: 'M6.5 4.75 3.75 8l2.75 3.25M9.5 4.75 12.25 8 9.5 11.25',
}
const unknown = 'M5.5 8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 0 0-5 0'

/** A vendor's small drawing on a tile; its name stands beside it. */
export function VendorMark({ vendorId }: { vendorId: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="size-4.5 shrink-0 text-ink-2"
      aria-hidden="true"
    >
      <rect
        x=".5"
        y=".5"
        width="15"
        height="15"
        rx="3.5"
        className="fill-hover stroke-line"
        strokeWidth="1"
      />
      <path d={drawings[vendorId] ?? unknown} />
    </svg>
  )
}
