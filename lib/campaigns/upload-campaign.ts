import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { campaignChunks, campaigns } from '#db/schema/campaigns.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { log } from '#lib/core/log.ts'
import { say } from '#lib/i18n/say.ts'
import { findCampaignGateway } from './campaign-gateway.ts'
import { type Chunk, createChunker } from './chunks.ts'
import { CsvProblem } from './csv/csv-problem.ts'
import { readCsv } from './csv/read-csv.ts'
import { fitCells, readHeader } from './csv/read-header.ts'
import { campaignInput, fileLimits } from './schema.ts'

export interface FileProblem {
  /** The line of the file; 1 is the header. */
  line?: number
  message: string
}
export type UploadOutcome =
  | { kind: 'uploaded'; id: string }
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'unreadable'; problem: FileProblem }

interface UploadedFile {
  name: string
  bytes: AsyncIterable<Uint8Array>
}

const chunksPerInsert = 10

/**
 * Makes a draft of a CSV file that is stored as it arrives. Of a file that cannot be taken or breaks off nothing is
 * left; what a dying process leaves is never seen, and forgotten later.
 */
export async function uploadCampaign(
  actor: Actor,
  input: unknown,
  file: UploadedFile,
): Promise<UploadOutcome> {
  const parsed = campaignInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { merchantId } = actor
  const gateway = await findCampaignGateway(merchantId, parsed.data.gatewayId)
  if (!gateway) {
    return { kind: 'invalid', errors: [{ field: 'gatewayId', message: say('gatewayNotForCampaigns') }] }
  }
  const id = newId()
  const fileName = file.name.replace(/\p{Cc}/gu, ' ').slice(-200)
  await db()
    .insert(campaigns)
    .values({
      id,
      merchantId,
      ...parsed.data,
      fileName,
      channel: gateway.channel,
      currency: gateway.merchant.currency,
      timeZone: gateway.merchant.timeZone,
      createdBy: actor.userId,
    })
  try {
    const stored = await storeFile(id, file.bytes)
    await db().transaction(async tx => {
      await tx
        .update(campaigns)
        .set({ ...stored, status: 'draft', updatedAt: new Date() })
        .where(eq(campaigns.id, id))
      const after = { ...parsed.data, fileName, lines: stored.lines }
      await recordChange(tx, actor, { action: 'campaign.upload', subjectId: id, after })
    })
    return { kind: 'uploaded', id }
  } catch (error) {
    await db().delete(campaigns).where(eq(campaigns.id, id))
    if (error instanceof CsvProblem) {
      const { line, message } = error
      return { kind: 'unreadable', problem: { message, ...(line === undefined ? {} : { line }) } }
    }
    if (!isBrokenOff(error)) throw error
    log().info({ err: error }, 'an upload broke off')
    return { kind: 'unreadable', problem: { message: say('csvInterrupted') } }
  }
}

async function storeFile(campaignId: string, bytes: UploadedFile['bytes']) {
  const chunker = createChunker(campaignId)
  let columns: string[] | undefined
  let lines = 0
  let full: Chunk[] = []
  const store = async () => {
    if (full.length > 0)
      await db()
        .insert(campaignChunks)
        .values(full.map(chunk => ({ campaignId, ...chunk })))
    full = []
  }
  for await (const record of readCsv(bytes, fileLimits)) {
    if (!columns) {
      columns = readHeader(record)
      continue
    }
    if (lines === fileLimits.lines)
      throw new CsvProblem(say('csvLines', { max: fileLimits.lines }), record.line)
    lines++
    const chunk = chunker.add({ line: record.line, cells: fitCells(record, columns.length) })
    if (chunk) full.push(chunk)
    if (full.length === chunksPerInsert) await store()
  }
  if (!columns) throw new CsvProblem(say('csvEmpty'))
  if (lines === 0) throw new CsvProblem(say('csvNoLines'))
  const rest = chunker.take()
  if (rest) full.push(rest)
  await store()
  return { columns, lines }
}

const brokenOff = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'UND_ERR_ABORTED'])

/** The client went away in the middle of its file. */
function isBrokenOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || brokenOff.has(String((error as Error & { code?: string }).code))
}
