import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { describeMapping } from './describe-mapping.ts'
import { estimateCampaign } from './estimate-campaign.ts'
import { exportRejects } from './export-rejects.ts'
import { exportResults } from './export-results.ts'
import { findCampaign } from './find-campaign.ts'
import { listRejects } from './list-rejects.ts'
import { prepareCampaign } from './prepare-campaign.ts'
import { previewRows } from './preview-rows.ts'
import { proposeMapping } from './propose-mapping.ts'
import { readProgress } from './read-progress.ts'
import { renderCampaignMessage } from './render-campaign-message.ts'
import { runCampaign } from './run-campaign.ts'
import { startCampaign } from './start-campaign.ts'
import { addSuppression } from './suppressions.ts'
import { type CampaignMerchant, newCampaignMerchant, prepare, send, upload } from './testing/campaign.ts'

let product: Product
let merchant: CampaignMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newCampaignMerchant()
})
afterAll(() => product.stop())

const mixed = [
  'phone,name,parameter_1',
  '0812-3456-0001,Budi,1',
  '+6281234560001,Budi again,2',
  'nobody,Ani,3',
  ',Ani,4',
  '+442079460000,Ann,5',
  '+6281234570001,Left out,6',
  `+6281234580001,${'ab'.repeat(100)},7`,
  '+6281234590001,Ñandú,8',
  '=cmd(),Ani,9',
].join('\n')

async function text(pieces: AsyncGenerator<string>): Promise<string[]> {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole.replace(/\r\n$/, '').split('\r\n')
}

test('a file’s lines are told apart: sent to once, twice named, left out, or impossible with the reason', async () => {
  expect(await addSuppression(merchant.actor, { address: '0812 3457 0001' })).toEqual({ kind: 'added' })
  const id = await prepare(merchant, mixed)
  expect(await findCampaign(merchant.id, id)).toMatchObject({
    status: 'ready',
    lines: 9,
    recipients: 3,
    segments: 4,
    duplicates: 1,
    suppressed: 1,
    invalid: 4,
  })
  const { items } = await listRejects(merchant.id, id)
  expect(items.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'duplicate'],
    [4, 'recipientInvalid'],
    [5, 'recipientMissing'],
    [6, 'recipientRefused'],
    [7, 'suppressed'],
    [10, 'recipientInvalid'],
  ])
  expect((await listRejects(merchant.id, id, { reason: 'duplicate' })).items).toHaveLength(1)
  expect(await listRejects(merchant.id, id, { afterLine: 3 }, 2)).toMatchObject({ next: 5 })
  const lines = await text(exportRejects(merchant.id, id))
  expect(lines[0]).toBe('\uFEFFline,reason,recipient')
  expect(lines.at(-1)).toBe("10,recipientInvalid,'=cmd()")
})

test('the estimate is by country and segments, and the segments are those of each rendered text', async () => {
  const id = await prepare(merchant, `${mixed}\n+6591234567,Lee,10`)
  const estimate = await estimateCampaign(merchant.id, id)
  expect(
    estimate?.groups.map(({ country, segments, recipients }) => [country, segments, recipients]),
  ).toEqual([
    ['ID', 1, 2],
    ['ID', 2, 1],
    ['SG', 1, 1],
  ])
  const [one, two] = estimate?.groups ?? []
  expect(two?.priceMicros).toBe((one?.priceMicros ?? 0n) * 2n)
  expect(estimate?.costMicros).toBe(estimate?.groups.reduce((sum, { costMicros }) => sum + costMicros, 0n))
})

test('preparing again with another mapping starts from nothing', async () => {
  const id = await prepare(merchant, mixed)
  const again = await prepareCampaign(merchant.actor, id, { recipient: 1, tags: { parameter_1: 2 } })
  expect(again).toEqual({ kind: 'preparing' })
  await runCampaign({ campaignId: id })
  expect(await findCampaign(merchant.id, id)).toMatchObject({ recipients: 0, invalid: 9, duplicates: 0 })
})

test('a numbered parameter without a column, and columns that are not there, are refused', async () => {
  const id = await upload(merchant, mixed)
  const errorsOf = async (mapping: unknown) => {
    const outcome = await prepareCampaign(merchant.actor, id, mapping)
    return outcome.kind === 'invalid' ? outcome.errors.map(({ field }) => field) : outcome.kind
  }
  expect(await errorsOf({ recipient: 0, tags: { name: 1 } })).toEqual(['tags.parameter_1'])
  expect(await errorsOf({ recipient: 3, tags: { parameter_1: 9 } })).toEqual([
    'recipient',
    'tags.parameter_1',
  ])
  expect(await errorsOf({ recipient: 0, tags: { parameter_1: 1, other: 1 } })).toEqual(['tags.other'])
  expect(await errorsOf({ recipient: 0.5, tags: {} })).toEqual(['recipient'])
  expect(await errorsOf('nothing')).toEqual([''])
})

test.each([
  [['Name', 'No. HP', 'parameter_1'], { recipient: 1, tags: { name: 0, parameter_1: 2 } }],
  [['MSISDN', 'NAME', 'Voucher'], { recipient: 0, tags: { name: 1, parameter_1: 2 } }],
  [['a', 'b'], { recipient: null, tags: { parameter_1: 0 } }],
])('the header %j suggests which column is what', (columns, proposal) => {
  const tags = [
    { tag: 'name', required: false },
    { tag: 'parameter_1', required: true },
  ]
  expect(proposeMapping(columns, tags, 'SMS')).toEqual(proposal)
})

test('the preview is what is sent, with size and price, and is found again while the lines are kept', async () => {
  const id = await upload(merchant, mixed)
  expect(await describeMapping(merchant.id, id)).toMatchObject({
    columns: ['phone', 'name', 'parameter_1'],
    tags: [
      { tag: 'name', required: false },
      { tag: 'parameter_1', required: true },
    ],
    proposed: { recipient: 0, tags: { name: 1, parameter_1: 2 } },
  })
  const preview = await previewRows(merchant.id, id, { recipient: 0, tags: { name: 1, parameter_1: 2 } }, 8)
  const rows = preview.kind === 'rows' ? preview.rows : []
  expect(rows[0]).toMatchObject({
    kind: 'message',
    recipient: '+6281234560001',
    text: 'Hi Budi, 1',
    segments: 1,
  })
  expect(rows[2]).toMatchObject({ kind: 'rejected', reason: 'recipientInvalid', cell: 'nobody' })
  expect(rows[7]).toMatchObject({ text: 'Hi Ñandú, 8', encoding: 'UCS-2' })
  const sent = await send(merchant, mixed)
  expect((await product.phone('+6281234590001'))[0]?.text).toBe('Hi Ñandú, 8')
  expect(await renderCampaignMessage(merchant.id, sent, 9)).toEqual({ text: 'Hi Ñandú, 8' })
  expect(await renderCampaignMessage(merchant.id, sent, 999)).toBeUndefined()
  const other = await newCampaignMerchant()
  expect(await renderCampaignMessage(other.id, sent, 9)).toBeUndefined()
})

test('a campaign charges each segment, and its result tells every line with the recipient masked', async () => {
  const rich = await newCampaignMerchant()
  const id = await send(rich, mixed)
  await expect.poll(async () => (await readProgress(rich.id, id))?.delivered).toBe(4)
  const [row] = await sql()`
    select sum(charged_micros)::bigint / 420000000 as charged, sum(segments)::int as segments from deliveries
    where campaign_id = ${id}`
  expect(row).toEqual({ charged: '5', segments: 5 })
  const lines = await text(exportResults(rich.actor, id))
  expect(lines[0]).toBe(
    '\uFEFFline,recipient,status,provider,sent_at,delivered_at,charge,currency,reason,delivery_id',
  )
  expect(lines[1]).toMatch(/^2,62812•••0001,DELIVERED,Wavecell,.*,420,IDR,,/)
  expect(lines.slice(1).map(line => line.split(',')[0])).toEqual(['2', '7', '8', '9'])
  expect(await text(exportResults(merchant.actor, id))).toEqual([''])
})

test('who asks to be left out after the file was prepared is not sent to', async () => {
  const id = await prepare(merchant, 'phone,name,parameter_1\n+6281234610001,A,1\n+6281234620001,B,2')
  await addSuppression(merchant.actor, { address: '+6281234620001' })
  await startCampaign(merchant.actor, id, { ratePerSecond: 100, quiet: null, scheduledAt: null })
  await runCampaign({ campaignId: id })
  expect(await readProgress(merchant.id, id)).toMatchObject({
    status: 'finished',
    sent: 1,
    skipped: 1,
    left: 0,
    heldMicros: 0n,
  })
  expect(await product.phone('+6281234620001')).toEqual([])
})
