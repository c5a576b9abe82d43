import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { closeTemplates } from './close-templates.ts'
import { renderEmail, TemplateError } from './render-email.ts'

afterAll(closeTemplates)

let turns = 0
let turning: NodeJS.Immediate
beforeEach(() => {
  turns = 0
  const turn = () => {
    turns++
    turning = setImmediate(turn)
  }
  turn()
})
afterEach(() => clearImmediate(turning))

const items = Array.from({ length: 1000 }, (_, index) => index)
const html = (body: string) => `<html><body>${body}</body></html>`
const render = (message: string, pages: unknown[] = [items]) =>
  renderEmail({ subject: '', message, escapeValues: false }, { values: { a: 'x'.repeat(4096) }, pages })

const refused: Record<string, [string, string]> = {
  'a definition that calls itself': ['limit', '{{define "a"}}{{template "a"}}{{end}}{{template "a"}}'],
  'two definitions that call each other twice': [
    'limit',
    '{{define "a"}}{{template "b"}}{{template "b"}}{{end}}{{define "b"}}{{template "a"}}{{end}}{{template "a"}}',
  ],
  'calls that double at every level': [
    'limit',
    `${Array.from(
      { length: 60 },
      (_, level) => `{{define "${level}"}}{{template "${level + 1}"}}{{template "${level + 1}"}}{{end}}`,
    ).join('')}{{define "60"}}{{end}}{{template "0"}}`,
  ],
  'a thousand million repetitions': [
    'limit',
    '{{$l := index .Pages 0}}{{range $l}}{{range $l}}{{range $l}}{{end}}{{end}}{{end}}',
  ],
  'a hundred megabytes of output': [
    'limit',
    `{{range index .Pages 0}}{{range index $.Pages 0}}${'x'.repeat(100)}{{end}}{{end}}`,
  ],
  'a text that doubles again and again': [
    'limit',
    `{{$x := "aaaa"}}${'{{$x = print $x $x}}'.repeat(40)}{{len $x}}`,
  ],
  'many long texts that are kept': [
    'limit',
    `{{$x := print .Pages}}${'{{$y := print $.Pages $.Pages}}'.repeat(9000)}`,
  ],
  'a width of a million, ten times': ['limit', '{{printf "%1000000d%1000000d" 1 1}}'],
  'a precision of a million': ['limit', '{{range index .Pages 0}}{{$x := printf "%.1000000f" 0.1}}{{end}}'],
  'widths from arguments': ['limit', '{{range index .Pages 0}}{{len (printf "%*d" 999999 1)}}{{end}}'],
  'parentheses in parentheses': ['limit', `{{${'('.repeat(90_000)}1${')'.repeat(90_000)}}}`],
  'blocks in blocks': ['limit', '{{if true}}'.repeat(10_000) + '{{end}}'.repeat(10_000)],
  'else if after else if': ['limit', `{{if false}}${'{{else if false}}'.repeat(10_000)}{{end}}`],
  'a tag repeated': ['limit', `${'{a}'.repeat(10_000)}`],
  'calling something': ['execution', '{{call .Pages}}'],
  'a method of a string': ['execution', '{{.Params.a.constructor}}'],
  'an element that is not there': ['execution', '{{index .Pages "constructor"}}'],
}

test.each(Object.entries(refused))('%s is refused, and the next is rendered', async (_, [kind, message]) => {
  const rendered = render(message)
  await expect(rendered).rejects.toBeInstanceOf(TemplateError)
  await expect(rendered).rejects.toMatchObject({ kind })
  expect((await render('next')).text).toBe('next')
  expect(turns).toBeGreaterThan(0)
})

test('a format that is too wide is what Go makes of it', async () => {
  expect((await render('{{printf "%999999999d" 1}}')).text).toBe('%!(NOVERB)%!(EXTRA int=1)')
})

test('nothing is inherited: prototypes, constructors and lengths have no value', async () => {
  const names = [
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    'length',
    '__defineGetter__',
  ]
  const message = names.map(name => `{{.${name}}}{{.Params.${name}}}{{index .Params "${name}"}}`).join('')
  expect((await render(message)).text).toBe('<no value>'.repeat(names.length * 3))
  const data = JSON.parse('[{"__proto__":{"x":1},"constructor":2}]')
  const own = '{{with index .Pages 0}}{{.x}} {{.__proto__.x}} {{.constructor}} {{.}}{{end}}'
  expect((await render(own, data)).text).toBe('<no value> 1 2 map[__proto__:map[x:1] constructor:2]')
})

test('what takes too long is ended, and what waits is rendered', async () => {
  // Unclosed tags in each other are slow to sanitise, long after the interpreter has done its part.
  const slow = html(`{{range index .Pages 0}}${'<table><td><p>'.repeat(70)}{{end}}`)
  const hostile = Array.from({ length: 4 }, () => render(slow).then(String, (error: Error) => error))
  const good = Array.from({ length: 20 }, (_, index) => render(`good {{index .Pages 0}}`, [index]))
  expect((await Promise.all(good)).map(({ text }) => text)).toEqual(good.map((_, index) => `good ${index}`))
  for (const outcome of await Promise.all(hostile)) expect(outcome).toMatchObject({ kind: 'limit' })
  expect(turns).toBeGreaterThan(0)
})

test('many large templates, one after the other, leave memory for the next', async () => {
  for (let round = 0; round < 12; round++) {
    const [actions, words] = [`{{${round}}}`.repeat(6_000), `{{len (print${` ${round}`.repeat(10_000)})}}`]
    expect((await render(actions)).text).toHaveLength(6_000 * String(round).length)
    expect((await render(words)).text).toBe(String(10_000 * (String(round).length + 1) - 1))
  }
})

test('ten thousand repetitions are allowed, one more is not', async () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index)
  // One hundred rounds, and a hundred more in each but the first.
  const message = '{{range index .Pages 0}}{{if .}}{{range index $.Pages 0}}{{end}}{{end}}{{end}}'
  expect((await render(message, [hundred])).text).toBe('')
  await expect(render(`${message}{{range .Pages}}{{end}}`, [hundred])).rejects.toMatchObject({
    message: 'the template repeats more than 10000 times',
  })
})
