import { describeUnsubscription, unsubscribe as leave } from '#lib/campaigns/unsubscribe.ts'
import { env } from '#lib/core/env.ts'
import { AppError } from '#lib/core/error.ts'
import type { ApiRequest } from './request.ts'
import type { Answer } from './respond.ts'

const bodyBytesMax = 16 * 1024

/**
 * The address in the `List-Unsubscribe` header of a campaign's e-mail. A POST ends the subscription with one click
 * (RFC 8058), from wherever it comes and however often; a GET, which programs make that only look, leads to a page that
 * asks. What is no token of ours is 404.
 */
export async function unsubscribe(request: ApiRequest): Promise<Answer> {
  const token = request.path.split('/').at(-1) ?? ''
  if (request.method === 'POST') {
    await request.readBody(bodyBytesMax)
    if (!(await leave(token))) throw new AppError('pathUnknown')
    return { status: 200, headers: plain, body: 'unsubscribed\n' }
  }
  if (!(await describeUnsubscription(token))) throw new AppError('pathUnknown')
  const location = `${env().publicUrl}/unsubscribe/${encodeURIComponent(token)}`
  return { status: 303, headers: { ...plain, location }, body: '' }
}

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
