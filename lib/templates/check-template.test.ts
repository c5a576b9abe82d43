import { afterAll, expect, test } from 'vitest'
import { checkTemplate } from './check-template.ts'
import { closeTemplates } from './close-templates.ts'

afterAll(closeTemplates)

test('a template’s tags and data are listed, those inside of literals and definitions too', async () => {
  const message = `{parameter_1} {OTP} {OTP} { no } .a{color:red}
    {{range (index .Pages 0).detail}}{{.sku}}{{end}}{{(index (index .Pages 1).summary 0).total}}
    {{define "x"}}{address}{{.Params.name}}{{end}}{{print "{brand}" $.Pages}}{{index .Pages 2 "history"}}`
  expect(await checkTemplate({ subject: 'Hi {name}', message })).toEqual({
    problems: [],
    tags: ['name', 'parameter_1', 'OTP', 'address', 'brand'],
    fields: expect.arrayContaining([
      '.Pages[0].detail',
      '.sku',
      '.Pages[1].summary[0].total',
      '.Params.name',
      '.Pages[2].history',
    ]),
  })
})

test('a problem has its place, counted as an editor does', async () => {
  const { problems } = await checkTemplate({ subject: '{{end}}', message: 'a\n😀é {{if .x}\n{{end}}' })
  expect(problems).toEqual([
    { field: 'subject', line: 1, column: 3, message: 'unexpected {{end}}' },
    { field: 'message', line: 2, column: 12, message: expect.stringContaining('}') },
  ])
})

test.each([
  ['{{call .x}}', 3, 'functions of the data cannot be called'],
  ['{{if true}}{{template "none"}}{{end}}', 14, 'template "none" not defined'],
  ['x {{nope 1}}', 5, 'function "nope" not defined'],
  ['{{$x}}', 3, 'undefined variable "$x"'],
  [`{{${'('.repeat(500)}`, 104, 'more than 100 levels in each other'],
])('%.40s cannot be saved', async (message, column, text) => {
  const { problems } = await checkTemplate({ subject: '', message })
  expect(problems).toEqual([{ field: 'message', line: 1, column, message: text }])
})

test('a template that is too long is a problem, not an exception', async () => {
  const { problems } = await checkTemplate({ subject: '', message: 'x'.repeat(200_001) })
  expect(problems).toEqual([
    { field: 'message', line: 1, column: 1, message: 'the message is longer than 200000 characters' },
  ])
})

test('what could run for ever is checked without running it', async () => {
  const message = '{{define "a"}}{{template "a"}}{{end}}{{template "a"}}{{printf "%999999d" 1}}'
  expect((await checkTemplate({ subject: '', message })).problems).toEqual([])
})
