import { register } from 'prom-client'
import { env } from '#lib/core/env.ts'
import { AppError } from '#lib/core/error.ts'
import { equalDigests, sha256 } from '#lib/core/secret.ts'
import type { ApiRequest } from './request.ts'
import type { Answer } from './respond.ts'

/** This process's metrics in Prometheus' text format; asks for METRICS_TOKEN as bearer where it is set. */
export async function metrics({ headers }: Pick<ApiRequest, 'headers'>): Promise<Answer> {
  const token = env().METRICS_TOKEN
  if (token && !equalDigests(sha256(headers.authorization ?? ''), sha256(`Bearer ${token}`))) {
    throw new AppError('keyUnknown')
  }
  return {
    status: 200,
    headers: { 'content-type': register.contentType, 'cache-control': 'no-store' },
    body: await register.metrics(),
  }
}
