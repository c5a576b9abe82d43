import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { db, type Tx } from '#db/client.ts'
import { campaignChunks } from '#db/schema/campaigns.ts'
import { open, seal } from '#lib/core/secret.ts'
import type { CsvRecord } from './csv/read-csv.ts'

/** Lines that are stored, sealed and read together. */
const linesMax = 200
const charactersMax = 256 * 1024

const place = (campaignId: string, firstLine: number) => `campaign_chunks.sealed:${campaignId}:${firstLine}`

export interface Chunk {
  firstLine: number
  lines: number
  sealed: string
}

/** Gathers records until there are enough for a chunk. */
export function createChunker(campaignId: string) {
  let records: CsvRecord[] = []
  let characters = 0
  const take = (): Chunk | undefined => {
    const [first] = records
    if (!first) return undefined
    const text = JSON.stringify(records.map(({ line, cells }) => [line, cells]))
    const chunk = {
      firstLine: first.line,
      lines: records.length,
      sealed: seal(text, place(campaignId, first.line)),
    }
    records = []
    characters = 0
    return chunk
  }
  return {
    /** The chunk that this record has filled. */
    add(record: CsvRecord): Chunk | undefined {
      records.push(record)
      for (const cell of record.cells) characters += cell.length
      return records.length === linesMax || characters >= charactersMax ? take() : undefined
    },
    take,
  }
}

/** The records after a line, from at most one chunk; none at the end of the file. */
export async function readAfter(campaignId: string, line: number, tx: Tx = db()): Promise<CsvRecord[]> {
  // The chunk that the line is in may have more; where it was the last of it, the next one follows.
  const [within] = await tx
    .select()
    .from(campaignChunks)
    .where(
      and(
        eq(campaignChunks.campaignId, campaignId),
        eq(
          campaignChunks.firstLine,
          sql`(select max(c.first_line) from ${campaignChunks} c where c.campaign_id = ${campaignId} and c.first_line <= ${line})`,
        ),
      ),
    )
  const rest = within ? openChunk(within).filter(record => record.line > line) : []
  if (rest.length > 0) return rest
  const [next] = await tx
    .select()
    .from(campaignChunks)
    .where(and(eq(campaignChunks.campaignId, campaignId), gt(campaignChunks.firstLine, line)))
    .orderBy(asc(campaignChunks.firstLine))
    .limit(1)
  return next ? openChunk(next) : []
}

function openChunk({ campaignId, firstLine, sealed }: typeof campaignChunks.$inferSelect): CsvRecord[] {
  const rows = JSON.parse(open(sealed, place(campaignId, firstLine))) as [number, string[]][]
  return rows.map(([line, cells]) => ({ line, cells }))
}
