import { isAssetName, loadAsset } from '#components/docs/reference/assets.ts'

const yearSeconds = 365 * 24 * 60 * 60

/** A file of the reference. Its address holds its version, so browsers may keep it for ever. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/docs/reference/[asset]'>,
): Promise<Response> {
  const { asset: name } = await params
  if (!isAssetName(name)) return new Response(null, { status: 404 })
  const { type, version, content } = await loadAsset(name)
  const current = new URL(request.url).searchParams.get('v') === version
  return new Response(content, {
    headers: {
      'content-type': type,
      'cache-control': current ? `public, max-age=${yearSeconds}, immutable` : 'no-cache',
    },
  })
}
