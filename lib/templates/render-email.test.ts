import { afterAll, expect, test } from 'vitest'
import { closeTemplates } from './close-templates.ts'
import { renderEmail } from './render-email.ts'

afterAll(closeTemplates)

const page = (body: string) => `<!DOCTYPE html><html><body>${body}</body></html>`
const render = (
  message: string,
  values: Record<string, string> = {},
  pages: unknown[] = [],
  escapeValues = false,
) => renderEmail({ subject: 'Hello', message, escapeValues }, { values, pages })

test('HTML keeps its doctype and gets a text part', async () => {
  const { html, text } = await render(page('<h1>Hi {name}</h1><p>Code <b>{OTP}</b></p>'), {
    name: 'Ani',
    OTP: '1234',
  })
  expect(html).toBe('<!DOCTYPE html>\n<html><body><h1>Hi Ani</h1><p>Code <b>1234</b></p></body></html>')
  expect(text).toBe('Hi Ani\n\nCode 1234')
})

test('a message without tags is plain text, whatever its values are', async () => {
  const rendered = await render('Hi {name} & {{.Params.name}}', { name: '<b>"A"</b>' })
  expect(rendered).toEqual({ subject: 'Hello', text: 'Hi <b>"A"</b> & <b>"A"</b>' })
})

test('a value or loop datum brings no tags and no actions', async () => {
  const hostile = '{OTP}{{.Params.OTP}}{{"{OTP}"}}'
  const message = '{a}|{{.Params.a}}|{{index .Pages 0}}|{{"{"}}OTP}|{{print "{a}"}}'
  const { text } = await render(message, { OTP: '1234', a: hostile }, [hostile])
  expect(text).toBe(`${hostile}|${hostile}|${hostile}|{OTP}|${hostile}`)
})

test('unknown braces stay: style sheets, words, JSON', async () => {
  const message = '.a{color:red} {unknown} {} { OTP } {"a":1}'
  expect((await render(message)).text).toBe(message)
})

test.each(['parameter_1', 'parameter_22', 'OTP'])(
  '{%s} without a value is missed, with its place',
  async tag => {
    await expect(render(`a\n b {${tag}}`)).rejects.toMatchObject({
      name: 'TemplateError',
      kind: 'missing',
      tag,
      field: 'message',
      line: 2,
      column: 4,
    })
  },
)

test('an empty value is a value, and a tag that is not reached is not missed', async () => {
  const message = '[{parameter_1}]{{if .Params.parameter_2}}{parameter_2}{{end}}'
  expect((await render(message, { parameter_1: '' })).text).toBe('[]')
})

test('values and printed pipelines are escaped where the gateway wants it, once', async () => {
  const message = page('{a}<i>{{.Params.a}}</i>{{.Params.a | html}}{{if eq "{a}" .Params.a}}same{{end}}')
  const { html } = await render(message, { a: '<b>&</b>' }, [], true)
  const escaped = '&lt;b&gt;&amp;&lt;/b&gt;'
  expect(html).toContain(`<body>${escaped}<i>${escaped}</i>${escaped}same</body>`)
})

test('markup in data is rendered where it is not escaped', async () => {
  const { html } = await render(page('{{(index .Pages 0).web}}'), {}, [
    { web: "<h1 style='color:red;'>OK</h1>" },
  ])
  expect(html).toContain('<body><h1 style="color:red;">OK</h1></body>')
})

test('a subject is a template and stays on one line', async () => {
  const values = { name: 'A\r\nBcc: x@example.com\u0085\u2028\u2029\u0000B' }
  const { subject } = await renderEmail(
    { subject: '{{"Hi"}} {name}\n{{len .Pages}}', message: 'x', escapeValues: true },
    { values, pages: [1, 2] },
  )
  expect(subject).toBe('Hi A Bcc: x@example.com B 2')
})

test.each([
  ['{{range}}', 'syntax', 'subject', 1, 8],
  ['{{.Pages.x}}', 'execution', 'subject', 1, 9],
  ['x'.repeat(999), 'limit', 'subject', 1, 1],
] as const)('a wrong subject is told apart: %s', async (subject, kind, field, line, column) => {
  const rendered = renderEmail({ subject, message: 'x', escapeValues: false }, { values: {}, pages: [] })
  await expect(rendered).rejects.toMatchObject({ kind, field, line, column })
})

test('an index out of range is an execution error with its place', async () => {
  await expect(render('ok\n{{index .Pages 9}}', {}, [1])).rejects.toMatchObject({
    kind: 'execution',
    line: 2,
    column: 3,
    message: 'error calling index: index out of range: 9',
  })
})

test.each([
  ['message', 'x'.repeat(200_001), []],
  ['data', 'x', ['x'.repeat(1_000_000)]],
  ['depth', 'x', [JSON.parse('['.repeat(5000) + ']'.repeat(5000))]],
])('too much %s is refused with a clear error', async (_, message, pages) => {
  await expect(render(message, {}, pages)).rejects.toMatchObject({ kind: 'limit' })
})

test('many at once are all answered, each with its own', async () => {
  const all = Array.from({ length: 200 }, (_, index) => render(`{{index .Pages 0}}`, {}, [index]))
  expect((await Promise.all(all)).map(({ text }) => text)).toEqual(all.map((_, index) => String(index)))
})

test('more than a thousand waiting are refused, those before are answered', async () => {
  const all = Array.from({ length: 1200 }, () => render('x'))
  const outcomes = await Promise.allSettled(all)
  const refused = outcomes.filter(({ status }) => status === 'rejected')
  expect(refused.length).toBeGreaterThanOrEqual(1)
  expect(refused[0]).toMatchObject({ reason: { kind: 'limit', message: 'too many templates at once' } })
  expect(outcomes.slice(0, 1000).every(({ status }) => status === 'fulfilled')).toBe(true)
})

test('after they were closed, threads start again', async () => {
  await closeTemplates()
  expect((await render('again')).text).toBe('again')
})

test('in the text part a row of a table is a line, and its cells are words apart', async () => {
  const cells = (...words: string[]) => `<tr>${words.map(word => `<td>${word}</td>`).join('')}</tr>`
  const message = `<html><body><table>${cells('1', '<b>item-1</b>')}${cells('2', 'item-2')}</table><p>Bye</p></body></html>`
  const { text } = await renderEmail({ subject: '', message, escapeValues: false }, { values: {}, pages: [] })
  expect(text).toBe('1 item-1\n2 item-2\n\nBye')
})
