import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const files = {
  'scalar.js': {
    path: '@scalar/fastify-api-reference/dist/js/standalone.js',
    type: 'text/javascript; charset=utf-8',
    /** As next.config says of its address: there is no browser without it. */
    zipped: true,
  },
  'sans.woff2': {
    path: 'geist/dist/fonts/geist-sans/Geist-Variable.woff2',
    type: 'font/woff2',
    zipped: false,
  },
  'mono.woff2': {
    path: 'geist/dist/fonts/geist-mono/GeistMono-Variable.woff2',
    type: 'font/woff2',
    zipped: false,
  },
}
export type AssetName = keyof typeof files

interface Asset {
  type: string
  /** Changes with the content. */
  version: string
  /** What is sent. */
  content: Uint8Array<ArrayBuffer>
}

const loaded = new Map<AssetName, Promise<Asset>>()

/** Whether the reference is made of a file of this name. */
export function isAssetName(name: string): name is AssetName {
  return Object.hasOwn(files, name)
}

/** A file of the reference out of its package, read once. */
export function loadAsset(name: AssetName): Promise<Asset> {
  const known = loaded.get(name)
  if (known) return known
  const asset = load(name)
  loaded.set(name, asset)
  asset.catch(() => loaded.delete(name))
  return asset
}

async function load(name: AssetName): Promise<Asset> {
  const { path, type, zipped } = files[name]
  const file = await readFile(join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', path))
  const version = createHash('sha256').update(file).digest('base64url').slice(0, 12)
  return { type, version, content: new Uint8Array(zipped ? await promisify(gzip)(file) : file) }
}
