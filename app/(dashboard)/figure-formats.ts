import { formatterOf } from '#components/ui/charts/format.ts'
import { numberFormat } from '#lib/core/formats.ts'
import { formatMoney, microsToDecimal } from '#lib/core/money.ts'
import { formats, type Locale } from '#lib/i18n/locales.ts'

/** How figures are written in a language; what is not known is a dash. */
export function figureFormats(language: Locale, currency: string) {
  const locale = formats[language]
  const known = <Value>(write: (value: Value) => string) => {
    return (value: Value | undefined) => (value === undefined ? '–' : write(value))
  }
  const signed = numberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const average = numberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    maximumSignificantDigits: 3,
    trailingZeroDisplay: 'stripIfInteger',
    roundingPriority: 'morePrecision',
  })
  const points = numberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  return {
    locale,
    count: formatterOf('number', locale),
    percent: known(formatterOf('percent', locale)),
    duration: known(formatterOf('duration', locale)),
    money: known((micros: bigint) => formatMoney(micros, currency, locale)),
    /** An average: no finer than two decimals, or than three digits of what is less. */
    averageMoney: known((micros: bigint) => average.format(Number(microsToDecimal(micros)))),
    /** A change of 0.12 as +12%. */
    relative: (change: number) => signed.format(change),
    /** A difference of shares in percentage points, without the word. */
    points: (difference: number) => points.format(difference * 100),
  }
}

export type FigureFormats = ReturnType<typeof figureFormats>
