import { afterAll, expect, test } from 'vitest'
import { closeTemplates } from '#lib/templates/close-templates.ts'
import { previewDocument } from './preview-document.ts'
import { previewText } from './preview-text.ts'

afterAll(closeTemplates)

const page = (body: string) => `<html><head></head><body>${body}</body></html>`
const draft = (message: string) => ({ subject: 'For {name}', message, escapeValues: false })
const data = (pages: object[] = [], more: Record<string, string> = {}) => ({
  values: { name: 'Ayu', ...more },
  pages,
})

test('a draft is rendered with the params of the API', async () => {
  const message = page('{{range (index .Pages 0).detail}}<i>{{.sku}}</i>{{end}} {OTP}')
  const preview = await previewText(
    draft(message),
    data([{ detail: [{ sku: 'a' }, { sku: 'b' }] }]),
    '123456',
  )
  expect(preview).toMatchObject({ kind: 'rendered', email: { subject: 'For Ayu' } })
  expect(preview.kind === 'rendered' && preview.email.html).toContain('<i>a</i><i>b</i> 123456')
})

test('a mistake is told with its line and column, and a tag without a value by its name', async () => {
  expect(await previewText(draft(page('\n  {{range}}')), data())).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'message', line: 2 }],
  })
  expect(await previewText(draft(page('{parameter_1}')), data())).toMatchObject({
    kind: 'problems',
    problems: [{ tag: 'parameter_1' }],
  })
})

test('what is left over, unused or missing in the sample data is named', async () => {
  const given = data([], { city: 'Medan' })
  const preview = await previewText(draft('<p>{street}{{with .Pages}}{{(index . 0).x}}{{end}}</p>'), given)
  expect(preview).toMatchObject({
    kind: 'rendered',
    notes: { tagsLeft: ['street'], tagsUnused: ['city'], lacksDocument: true },
  })
})

test('plain text is shown as text, and links of HTML lead nowhere', () => {
  expect(previewDocument({ text: '<b>&' })).toContain('&lt;b>&amp;')
  expect(previewDocument({ text: '', html: page('x') })).toMatch(/<head><base target="_blank">/)
})
