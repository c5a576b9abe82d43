import { useLocale, useTranslations } from 'next-intl'
import { numberFormat } from '#lib/core/formats.ts'
import { formats } from '#lib/i18n/locales.ts'
import type { MoveReason } from '#lib/routing/switcher/inputs.ts'

interface Words {
  nameOf: (productId: string) => string
  writeMoney: (micros: number) => string
}

/** Makes a sentence of a decision's reason. */
export function useReason({ nameOf, writeMoney }: Words): (reason: MoveReason) => string {
  const t = useTranslations('routing.reasons')
  const locale = formats[useLocale()]
  const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return reason => {
    if (reason.code === 'quiet') return t('quiet', { ...reason, to: list.format(reason.to.map(nameOf)) })
    const write = reason.code === 'cost' ? writeMoney : (share: number) => percent.format(share)
    return t(reason.code, {
      ...reason,
      from: nameOf(reason.from),
      to: nameOf(reason.to),
      fromFigure: write(reason.fromFigure),
      toFigure: write(reason.toFigure),
    })
  }
}
