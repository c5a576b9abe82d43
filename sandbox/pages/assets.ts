import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Reply } from '../http/reply.ts'

const fonts = join(dirname(createRequire(import.meta.url).resolve('geist/font/sans')), 'fonts')
const here = import.meta.dirname

const files: Record<string, { file: string; type: string }> = {
  'base.css': { file: join(here, 'base.css'), type: 'text/css; charset=utf-8' },
  'phones.css': { file: join(here, 'phones.css'), type: 'text/css; charset=utf-8' },
  'apps.css': { file: join(here, 'apps.css'), type: 'text/css; charset=utf-8' },
  'empty.css': { file: join(here, 'empty.css'), type: 'text/css; charset=utf-8' },
  'merchant.css': { file: join(here, 'merchant.css'), type: 'text/css; charset=utf-8' },
  'merchant.js': { file: join(here, 'merchant.js'), type: 'text/javascript; charset=utf-8' },
  'live.js': { file: join(here, 'live.js'), type: 'text/javascript; charset=utf-8' },
  'geist.woff2': { file: join(fonts, 'geist-sans/Geist-Variable.woff2'), type: 'font/woff2' },
  'geist-mono.woff2': { file: join(fonts, 'geist-mono/GeistMono-Variable.woff2'), type: 'font/woff2' },
}

/** The pages' own stylesheets, script and fonts, by name. */
export function readAsset(name: string): Reply | undefined {
  const asset = Object.hasOwn(files, name) ? files[name] : undefined
  if (!asset) return undefined
  const maxAge = asset.type === 'font/woff2' ? 31_536_000 : 0
  return {
    status: 200,
    headers: { 'content-type': asset.type, 'cache-control': `max-age=${maxAge}` },
    body: readFileSync(asset.file),
  }
}
