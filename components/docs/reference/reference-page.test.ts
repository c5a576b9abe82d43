import { expect, test } from 'vitest'
import { referencePage } from './reference-page.ts'

const page = {
  locale: 'en',
  title: 'Reference <b>',
  back: 'Documentation & more',
  backHref: '/docs',
  specUrl: '/api/v1/openapi.json',
  nonce: 'of-this-answer',
  origin: 'https://sandi.example.com/</script><script>alert(1)</script>',
  versions: { scalar: 'a', sans: 'b', mono: 'c' },
}

test('each script carries the nonce of the answer, and a text cannot end the one that starts the reference', () => {
  const html = referencePage(page)
  const scripts = [...html.matchAll(/<script nonce="of-this-answer"[^>]*>([\s\S]*?)<\/script>/g)]
  expect(html.match(/<script/g)).toHaveLength(2)
  expect(scripts).toHaveLength(2)
  expect(scripts[1]?.[1]).toContain('sandi.example.com')
})

test('nothing but our own files is asked for, and texts stay texts', () => {
  const html = referencePage(page)
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"|url\("([^"]+)"\)/g)].map(([, a, b]) => a ?? b)
  for (const address of addresses) expect(address).toMatch(/^\/[a-z]/)
  expect(html).toContain('Reference &lt;b&gt;')
  expect(html).toContain('Documentation &amp; more')
})
