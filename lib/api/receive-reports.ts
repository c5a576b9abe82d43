import { cached } from '#db/cache.ts'
import { db } from '#db/client.ts'
import { env } from '#lib/core/env.ts'
import { AppError } from '#lib/core/error.ts'
import { log } from '#lib/core/log.ts'
import { findCredential } from '#lib/gateways/credential.ts'
import { recordReports } from '#lib/messaging/record-reports.ts'
import { readReportToken } from '#lib/messaging/report-token.ts'
import { findVendor } from '#lib/vendors/registry.ts'
import type { ApiRequest } from './request.ts'
import type { Answer } from './respond.ts'

const bodyBytesMax = 1_048_576
const credentialOf = cached((id: string) => findCredential(db(), id))

/**
 * Takes a vendor's delivery reports. The address proves that we gave it to that account, the vendor's own
 * signature (where it has one) that the vendor wrote it; anything else is 4xx and changes nothing.
 */
export async function receiveReports(request: ApiRequest): Promise<Answer> {
  const [, , , vendorId = '', token = ''] = request.path.split('/')
  const credentialId = readReportToken(token)
  const credential = credentialId && (await credentialOf(credentialId))
  const vendor = findVendor(vendorId)
  if (!credential || credential.vendorId !== vendorId || !vendor?.readReports)
    throw new AppError('pathUnknown')
  const body = await request.readBody(bodyBytesMax)
  const { method, query, headers } = request
  // Vendors call the public address, whatever name a proxy in between has used.
  const url = `${env().publicUrl}${request.path}${query.size > 0 ? `?${query}` : ''}`
  const read = await vendor.readReports({ method, url, query, headers, body }, credential.config)
  const verdicts = await recordReports(credentialId, read.reports)
  if (verdicts.includes('foreign'))
    log().warn({ vendor: vendorId }, 'a report named a delivery of another account')
  return {
    status: read.status,
    headers: { 'content-type': read.contentType ?? 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: read.body ?? '',
  }
}
