import { createHash } from 'node:crypto'
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

test('the policy allows the one inline script that starts the reference, and no other server', () => {
  const { html, policy } = referencePage(page)
  const scripts = [...html.matchAll(/<script nonce="of-this-answer">([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => script,
  )
  expect(scripts).toHaveLength(1)
  expect(html.match(/<script/g)).toHaveLength(2)
  expect(html.match(/<script nonce="of-this-answer"/g)).toHaveLength(2)
  const hash = createHash('sha256')
    .update(scripts[0] ?? '')
    .digest('base64')
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`)
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
})

test('nothing but our own files is asked for, and texts stay texts', () => {
  const { html } = referencePage(page)
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"|url\("([^"]+)"\)/g)].map(([, a, b]) => a ?? b)
  for (const address of addresses) expect(address).toMatch(/^\/[a-z]/)
  expect(html).toContain('Reference &lt;b&gt;')
  expect(html).toContain('Documentation &amp; more')
})
