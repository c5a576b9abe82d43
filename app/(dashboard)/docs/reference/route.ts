import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { loadAsset } from '#components/docs/reference/assets.ts'
import { referencePage } from '#components/docs/reference/reference-page.ts'
import { env } from '#lib/core/env.ts'

/** The API reference, made by Scalar from our own OpenAPI document; everybody may read it. */
export async function GET(): Promise<Response> {
  const t = await getTranslations('docs')
  const [scalar, sans, mono] = await Promise.all([
    loadAsset('scalar.js'),
    loadAsset('sans.woff2'),
    loadAsset('mono.woff2'),
  ])
  const html = referencePage({
    locale: await getLocale(),
    title: t('pages.reference'),
    back: t('title'),
    backHref: '/docs',
    specUrl: '/api/v1/openapi.json',
    origin: env().publicUrl,
    nonce: (await headers()).get('x-nonce') ?? '',
    versions: { scalar: scalar.version, sans: sans.version, mono: mono.version },
  })
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-cache',
    },
  })
}
