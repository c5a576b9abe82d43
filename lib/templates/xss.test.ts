import { afterAll, expect, test } from 'vitest'
import { closeTemplates } from './close-templates.ts'
import { renderEmail } from './render-email.ts'
import { findDanger } from './testing/find-danger.ts'
import { xssPayloads } from './testing/xss-payloads.ts'

afterAll(closeTemplates)

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head><title>t</title>${head}</head><body>${body}</body></html>`

// Each place of a document where a merchant may have put a value or a datum.
const places: Record<string, (piece: string) => string> = {
  'the text': piece => page('', `<p>${piece}</p>`),
  'a table': piece => page('', `<table><tr>${piece}<td>${piece}</td></tr></table>`),
  'a quoted attribute': piece => page('', `<p title="${piece}" class='${piece}'>x</p>`),
  'an address': piece => page('', `<a href="${piece}">x</a><img src='${piece}'><td background=${piece}>`),
  'a bare attribute': piece => page('', `<p title=${piece}>x</p><p ${piece}>y</p>`),
  'a style sheet': piece => page(`<style>p{color:${piece}}</style>`, 'x'),
  'a style attribute': piece => page('', `<p style="color:${piece}">x</p>`),
  'the title': piece => page(`<title>${piece}</title>`, 'x'),
  'a comment': piece => page('', `<!-- ${piece} -->x<!--[if mso]>${piece}<![endif]-->`),
  'the head': piece => page(piece, 'x'),
}

test('there are more than 200 payloads, no two the same', () => {
  expect(new Set(xssPayloads).size).toBeGreaterThan(200)
})

test('the search finds the danger in what was not sanitised', () => {
  const found = xssPayloads.filter(payload => findDanger(page('', payload)).length > 0)
  expect(found.length).toBeGreaterThan(200)
})

test.each(Object.entries(places))('nothing runs from %s', async (_, place) => {
  const dangerous: unknown[] = []
  for (const payload of xssPayloads) {
    const data = { values: { v: payload }, pages: [payload] }
    for (const [piece, escapeValues] of [
      ['{v}', false],
      ['{{index .Pages 0}}', false],
      ['{v}', true],
      ['{{index .Pages 0}}', true],
    ] as const) {
      const { html = '' } = await renderEmail({ subject: 's', message: place(piece), escapeValues }, data)
      const danger = findDanger(html)
      if (danger.length > 0) dangerous.push({ payload, escapeValues, danger, html })
    }
  }
  expect(dangerous).toEqual([])
})

test('data joined from pieces cannot build what each alone is not', async () => {
  const message = page('', '{{range .Pages}}{{.}}{{end}}')
  const pages = [
    '<scr',
    'ipt>alert(1)</scr',
    'ipt><a href="java',
    'script:alert(1)">x</a><img src=x on',
    'error=alert(1)>',
  ]
  const { html = '' } = await renderEmail(
    { subject: '', message, escapeValues: false },
    { values: {}, pages },
  )
  expect(findDanger(html)).toEqual([])
})

test('a decent e-mail is kept as it is', async () => {
  const body =
    '<table width="600" cellpadding="0" style="color: red; background: url(https://example.com/a.png)"><tbody><tr><td align="center" colspan="2" bgcolor="#fff"><a href="https://example.com/?a=1&amp;b=2" target="_blank">x</a><a href="mailto:a@example.com">y</a><img src="cid:logo" alt="" width="10" /><img src="data:image/png;base64,iVBORw0KGgo=" /></td></tr></tbody></table>'
  const head =
    '<meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><style type="text/css">a > b{color:red;background:url(data:image/png;base64,AA==)} @media (max-width:600px){.w{width:100% !important}}</style>'
  const message = `<!DOCTYPE html>\n<html lang="id"><head>${head}</head><body style="margin:0">${body}</body></html>`
  const { html } = await renderEmail({ subject: '', message, escapeValues: false }, { values: {}, pages: [] })
  expect(html).toBe(message)
})
