import { Figure, Figures } from '#components/ui/figure.tsx'
import { formatMoney } from '#lib/core/money.ts'
import type { DeliverySummary } from '#lib/messaging/summarise-deliveries.ts'

interface OverviewFiguresProps {
  summary: DeliverySummary
  wallet: { availableMicros: bigint; heldMicros: bigint; currency: string }
  locale: string
}

export function OverviewFigures({ summary, wallet, locale }: OverviewFiguresProps) {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const share = (part: number) => (summary.sent === 0 ? '–' : percent.format(part / summary.sent))
  const money = (micros: bigint) => formatMoney(micros, wallet.currency, locale)
  const perVerified = summary.verified > 0 ? summary.chargedMicros / BigInt(summary.verified) : undefined
  return (
    <Figures label="Figures of the last 24 hours">
      <Figure
        label="Sent"
        value={number.format(summary.sent)}
        detail={`of ${number.format(summary.requested)} requested`}
      />
      <Figure
        label="Delivered"
        value={share(summary.delivered)}
        detail={`${number.format(summary.delivered)} messages`}
      />
      <Figure
        label="Verified"
        value={share(summary.verified)}
        detail={`${number.format(summary.verified)} codes`}
      />
      <Figure
        label="Spend"
        value={money(summary.chargedMicros)}
        detail={perVerified === undefined ? undefined : `${money(roundToUnit(perVerified))} a verified code`}
      />
      <Figure
        label="Balance"
        value={money(wallet.availableMicros)}
        detail={`${money(wallet.heldMicros)} held`}
      />
    </Figures>
  )
}

function roundToUnit(micros: bigint): bigint {
  return ((micros + 500_000n) / 1_000_000n) * 1_000_000n
}
