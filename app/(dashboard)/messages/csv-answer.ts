import { streamPieces } from '../deliveries/export/stream-pieces.ts'

/** A CSV file to download, sent while it is made; `name` is plain letters, digits and dashes. */
export function csvAnswer(
  name: string,
  pieces: AsyncGenerator<string, void, void>,
  onEnd = () => {},
): Response {
  return new Response(streamPieces(pieces, onEnd), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
