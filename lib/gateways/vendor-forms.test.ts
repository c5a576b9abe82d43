import { expect, test } from 'vitest'
import { locales } from '#lib/i18n/locales.ts'
import { messages } from '#lib/i18n/messages.ts'
import { listVendorForms } from './vendor-forms.ts'

const fields = listVendorForms().flatMap(vendor =>
  vendor.fields.map(field => ({ vendor: vendor.id, ...field })),
)

test.each(locales)('every field of every vendor has its label, help and choices in %s', locale => {
  const { labels, help, choices } = messages[locale].credentials
  const has = (texts: object, vendor: string, name: string) => `${vendor}_${name}` in texts || name in texts
  const lacking = fields.flatMap(field => [
    ...(has(labels, field.vendor, field.name) ? [] : [`label of ${field.vendor} ${field.name}`]),
    ...(!field.help || has(help, field.vendor, field.name) ? [] : [`help of ${field.vendor} ${field.name}`]),
    ...(field.choices ?? []).filter(choice => !(choice in choices)),
  ])
  expect(lacking).toEqual([])
})

test('what an empty field stands for is told', () => {
  const citcall = listVendorForms().find(vendor => vendor.id === 'citcall')
  expect(citcall?.fields[0]).toMatchObject({ name: 'baseUrl', standard: 'https://pub.citcall.com/v3' })
})
