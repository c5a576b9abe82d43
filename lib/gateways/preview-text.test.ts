import { afterAll, expect, test } from 'vitest'
import { closeTemplates } from '#lib/templates/close-templates.ts'
import { previewDocument } from './preview-document.ts'
import { previewText } from './preview-text.ts'

afterAll(closeTemplates)

const page = (body: string) => `<html><head></head><body>${body}</body></html>`
const draft = (message: string) => ({ subject: 'For {name}', message, escapeValues: false })
const json = (...params: object[]) => JSON.stringify(params)
const name = { tag: 'name', value: 'Ayu' }

test('a draft is rendered with the params of the API', async () => {
  const data = json(name, { tag: 'loop', data: [{ detail: [{ sku: 'a' }, { sku: 'b' }] }] })
  const message = page('{{range (index .Pages 0).detail}}<i>{{.sku}}</i>{{end}} {OTP}')
  const preview = await previewText(draft(message), data, '123456')
  expect(preview).toMatchObject({ kind: 'rendered', email: { subject: 'For Ayu' } })
  expect(preview.kind === 'rendered' && preview.email.html).toContain('<i>a</i><i>b</i> 123456')
})

test('a mistake is told with its line and column, and a tag without a value by its name', async () => {
  expect(await previewText(draft(page('\n  {{range}}')), json(name))).toMatchObject({
    kind: 'problems',
    problems: [{ field: 'message', line: 2 }],
  })
  expect(await previewText(draft(page('{parameter_1}')), json(name))).toMatchObject({
    kind: 'problems',
    problems: [{ tag: 'parameter_1' }],
  })
})

test('what is left over, unused or missing in the sample data is named', async () => {
  const data = json(name, { tag: 'city', value: 'Medan' })
  expect(await previewText(draft('<p>{street} {{len .Pages}} {{.Pages.detail}}</p>'), data)).toMatchObject({
    kind: 'problems',
  })
  const preview = await previewText(draft('<p>{street}{{with .Pages}}{{(index . 0).x}}{{end}}</p>'), data)
  expect(preview).toMatchObject({
    kind: 'rendered',
    notes: { tagsLeft: ['street'], tagsUnused: ['city'], lacksDocument: true },
  })
})

test('sample data that the API would refuse is told, not rendered', async () => {
  const preview = (data: string) => previewText(draft('hello'), data)
  expect(await preview('[{"tag":')).toMatchObject({ kind: 'params' })
  expect(await preview('{}')).toEqual({ kind: 'params', reason: 'params' })
  expect(await preview('[{"tag":"a","value":1}]')).toMatchObject({ kind: 'params', reason: 'params[0]' })
})

test('plain text is shown as text, and links of HTML lead nowhere', () => {
  expect(previewDocument({ text: '<b>&' })).toContain('&lt;b>&amp;')
  expect(previewDocument({ text: '', html: page('x') })).toMatch(/<head><base target="_blank">/)
})
