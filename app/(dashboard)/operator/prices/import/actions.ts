'use server'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { requireOperator } from '#lib/auth/require-merchant.ts'
import { importPrices, type PriceImport, previewPrices } from '#lib/billing/import-prices.ts'
import { formatMoney } from '#lib/core/money.ts'
import { say } from '#lib/i18n/say.ts'
import { countryName } from '../../country-names.ts'
import { readerZone } from '../../reader-zone.ts'
import { fileBytesMax, type ImportAnswer } from './import-answer.ts'

const shownMax = 200

/** What the file of the form would change. */
export async function preview(form: FormData): Promise<ImportAnswer> {
  await requireOperator('/operator/prices/import')
  const file = readFile(form)
  if (!file) return noFile()
  const { timeZone } = await readerZone()
  return answer(await previewPrices(bytesOf(file), timeZone))
}

/** Writes the file of the form. */
export async function apply(form: FormData): Promise<ImportAnswer> {
  const { actor } = await requireOperator('/operator/prices/import')
  const file = readFile(form)
  if (!file) return noFile()
  const { timeZone } = await readerZone()
  const outcome = await importPrices(actor, bytesOf(file), timeZone)
  revalidatePath('/operator/prices')
  return answer(outcome)
}

function readFile(form: FormData): File | undefined {
  const file = form instanceof FormData ? form.get('file') : null
  return file instanceof File && file.size <= fileBytesMax ? file : undefined
}

function bytesOf(file: File): AsyncIterable<Uint8Array> {
  return Readable.fromWeb(file.stream() as ReadableStream)
}

function noFile(): ImportAnswer {
  return { kind: 'invalid', count: 1, problems: [{ line: 1, message: say('fileLarge') }] }
}

/** As the page shows it: no more lines than somebody reads. */
async function answer(outcome: PriceImport): Promise<ImportAnswer> {
  if (outcome.kind === 'invalid') {
    const { problems } = outcome
    return { kind: 'invalid', count: problems.length, problems: problems.slice(0, shownMax) }
  }
  const [t, { locale }] = await Promise.all([getTranslations('operator.prices'), readerZone()])
  const count = (kind: string) => outcome.lines.filter(line => line.kind === kind).length
  const changes = outcome.lines.flatMap(({ kind, ...line }) =>
    kind === 'unchanged' ? [] : [{ ...line, kind }],
  )
  return {
    kind: outcome.kind,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    changes: changes.slice(0, shownMax).map(({ country, amountMicros, currency, ...line }) => ({
      ...line,
      country: country ? countryName(country, locale) : t('everyOther'),
      amount: formatMoney(amountMicros, currency, locale),
    })),
  }
}
