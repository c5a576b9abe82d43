import { useTranslations } from 'next-intl'

const known = [
  100, 180, 183, 200, 400, 401, 403, 404, 408, 410, 480, 484, 486, 487, 488, 500, 502, 503, 504, 600, 603,
  604, 606, 607,
] as const

/** A call's SIP code with what it means for a missed call. */
export function SipReason({ code }: { code: number }) {
  const t = useTranslations('deliveries')
  const one = known.find(number => number === code)
  return (
    <span>
      <span className="font-mono">{code}</span>{' '}
      <span className="text-ink-2">{t(`sip.${one ?? classOf(code)}`)}</span>
    </span>
  )
}

function classOf(code: number): 'unknown' | 'refusedHere' | 'failedThere' | 'refusedEverywhere' {
  if (code >= 400 && code < 500) return 'refusedHere'
  if (code >= 500 && code < 600) return 'failedThere'
  return code >= 600 && code < 700 ? 'refusedEverywhere' : 'unknown'
}
