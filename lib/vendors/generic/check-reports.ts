import type { ReportStatus } from '../vendor.ts'
import { isHeaderName } from './http-parts.ts'
import { readPath } from './path.ts'
import type { Refuse } from './refuse.ts'
import type { GenericConfig } from './settings.ts'
import { readWords } from './words.ts'

export const reportMeanings = [
  'PROCESSING',
  'SENT',
  'DELIVERED',
  'UNDELIVERED',
  'REJECTED',
] as const satisfies ReportStatus[]

const paths = [
  'reportListPath',
  'reportIdPath',
  'reportReferencePath',
  'reportStatusPath',
  'reportDetailPath',
  'reportTimePath',
] as const

type Reports = Pick<
  GenericConfig,
  (typeof paths)[number] | `report${'Kind' | 'Words' | 'Proof' | 'Header' | 'User' | 'Secret'}`
>

/** Whether reports can be read and believed by these settings. */
export function checkReports(config: Reports, refuse: Refuse): void {
  if (config.reportKind === 'none') return
  for (const field of paths) {
    if (config[field] !== '' && !readPath(config[field])) refuse(field, 'is no path into an answer')
  }
  if (!config.reportIdPath && !config.reportReferencePath) refuse('reportIdPath', 'a path is missing')
  if (!config.reportStatusPath) refuse('reportStatusPath', 'a path is missing')
  const words = readWords(config.reportWords, reportMeanings)
  if (!words) refuse('reportWords', 'every row needs a meaning')
  else if (words.size === 0) refuse('reportWords', 'no word has a meaning')
  checkProof(config, refuse)
}

function checkProof(config: Reports, refuse: Refuse): void {
  const { reportProof: proof, reportHeader, reportUser, reportSecret, reportKind } = config
  if (proof === 'address') return
  if (proof === 'hmac' && reportKind === 'query') refuse('reportProof', 'a signature needs a body')
  if (proof === 'basic' ? !reportUser : !isHeaderName(reportHeader)) {
    const field = proof === 'basic' ? 'reportUser' : 'reportHeader'
    refuse(field, proof === 'basic' ? 'a user is missing' : 'is no header of yours', { name: reportHeader })
  }
  if (!reportSecret) refuse('reportSecret', 'a secret is missing')
}
