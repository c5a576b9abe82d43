import { AppError } from '#lib/core/error.ts'
import { forwardedAddress } from '#lib/core/forwarded-address.ts'
import { handle } from './handle.ts'
import type { ApiRequest } from './request.ts'

/** The API as a Next route handler, for `next dev` and hosts that run only Next. Same core, same answers. */
async function answerRequest(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const answer = await handle({
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(request.headers),
    readBody: bytesMax => readBody(request, bytesMax),
    // The front door or the host in front of Next has written it.
    readAddress: () => forwardedAddress(request.headers.get('x-forwarded-for') ?? undefined),
  })
  return new Response(answer.body, { status: answer.status, headers: answer.headers })
}

export {
  answerRequest as DELETE,
  answerRequest as GET,
  answerRequest as PATCH,
  answerRequest as POST,
  answerRequest as PUT,
}

const readBody: (request: Request, bytesMax: number) => ReturnType<ApiRequest['readBody']> = async (
  request,
  bytesMax,
) => {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) throw new AppError('bodyTooLarge')
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      if (bytes > bytesMax) throw new AppError('bodyTooLarge')
      chunks.push(chunk)
    }
  } catch (error) {
    // The client went away in the middle of its body.
    throw error instanceof AppError ? error : new AppError('notJson')
  }
  return Buffer.concat(chunks)
}
