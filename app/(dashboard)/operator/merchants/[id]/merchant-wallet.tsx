import { getTranslations } from 'next-intl/server'
import { Figure, Figures } from '#components/ui/figure.tsx'
import { getWallet } from '#lib/billing/get-wallet.ts'
import { newId } from '#lib/core/id.ts'
import { formatMoney, microsToDecimal } from '#lib/core/money.ts'
import { CreditDialog } from './credit-dialog.tsx'
import { LimitDialog } from './limit-dialog.tsx'

interface MerchantWalletProps {
  merchant: { id: string; name: string }
  locale: string
}

/** What a merchant has, and what an operator can do about it. */
export async function MerchantWallet({ merchant, locale }: MerchantWalletProps) {
  const [wallet, t] = await Promise.all([getWallet(merchant.id), getTranslations('operator.merchant')])
  const { currency, availableMicros, heldMicros, creditLimitMicros } = wallet
  const money = (micros: bigint) => formatMoney(micros, currency, locale)
  return (
    <section aria-label={t('wallet')} className="pb-8">
      <Figures label={t('wallet')}>
        <Figure
          label={t('available')}
          value={<span className={availableMicros < 0n ? 'text-bad' : ''}>{money(availableMicros)}</span>}
        />
        <Figure label={t('held')} value={money(heldMicros)} detail={t('heldDetail')} />
        <Figure label={t('limit')} value={money(creditLimitMicros)} detail={t('limitDetail')} />
      </Figures>
      <div className="flex gap-2 pt-4">
        <CreditDialog merchant={{ ...merchant, currency }} token={newId()} />
        <LimitDialog merchant={{ ...merchant, currency }} limit={microsToDecimal(creditLimitMicros)} />
      </div>
    </section>
  )
}
