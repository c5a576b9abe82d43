import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { readAfter } from './chunks.ts'
import { readCsv } from './csv/read-csv.ts'
import { findCampaign } from './find-campaign.ts'
import { listCampaigns } from './list-campaigns.ts'
import { fileLimits } from './schema.ts'
import { bytesOf, type CampaignMerchant, newCampaignMerchant, upload } from './testing/campaign.ts'
import { uploadCampaign } from './upload-campaign.ts'

let product: Product
let merchant: CampaignMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newCampaignMerchant()
})
afterAll(() => product.stop())

const uploadOf = (text: string | Buffer, pieceBytes?: number) =>
  uploadCampaign(
    merchant.actor,
    { name: 'Promo', gatewayId: merchant.gatewayId },
    { name: 'people.csv', bytes: bytesOf(text, pieceBytes) },
  )
const leftBehind = async () =>
  (
    await sql()`select (select count(*)::int from campaigns where status = 'uploading') as campaigns,
    (select count(*)::int from campaign_chunks c where not exists (
      select from campaigns where id = c.campaign_id and status <> 'uploading')) as chunks`
  )[0]

test.each([
  ['commas', 'phone,name\n0811,"Budi, Sr"\n0812,Ani'],
  ['semicolons', 'phone;name\n0811;Budi, Sr\n0812;Ani\n'],
  ['tabs and CRLF', 'phone\tname\r\n0811\tBudi, Sr\r\n0812\tAni\r\n'],
  ['a byte order mark', '\uFEFFphone,name\n0811,"Budi, Sr"\n\n0812,Ani\n\n'],
  ['ends of lines of every kind', 'phone,name\r\n0811,"Budi, Sr"\n0812,Ani\r'],
  ['missing and emptied cells at the end', 'phone,name,,\n0811,"Budi, Sr",,\n0812,Ani'],
])('a file with %s is read', async (_, text) => {
  const id = await upload(merchant, text)
  expect(await findCampaign(merchant.id, id)).toMatchObject({
    status: 'draft',
    columns: ['phone', 'name'],
    lines: 2,
  })
  expect((await readAfter(id, 0)).map(({ cells }) => cells)).toEqual([
    ['0811', 'Budi, Sr'],
    ['0812', 'Ani'],
  ])
})

test('a line is the line of the file, also after cells with line breaks', async () => {
  const id = await upload(merchant, 'phone,name\n1,"two\nlines"\n\n2,Ani\n')
  expect((await readAfter(id, 0)).map(({ line }) => line)).toEqual([3, 5])
  expect((await readAfter(id, 3)).map(({ cells }) => cells[0])).toEqual(['2'])
  expect(await readAfter(id, 5)).toEqual([])
})

test('characters are whole wherever the wire cuts them', async () => {
  const text = 'phone,name\n1,Ñandú 你好 👍🏽\n'
  for (const pieceBytes of [1, 2, 3, 5]) {
    const outcome = await uploadOf(text, pieceBytes)
    const [record] = await readAfter(outcome.kind === 'uploaded' ? outcome.id : '', 0)
    expect(record?.cells[1]).toBe('Ñandú 你好 👍🏽')
  }
})

const latin1 = Buffer.from('phone,name\n1,Ani\n2,Jos\xe9\n3,Budi\n', 'latin1')
const cell = 'x'.repeat(fileLimits.cellCharacters + 1)
const header = Array.from({ length: fileLimits.columns + 1 }, (_, index) => `c${index}`).join(',')
test.each([
  ['is empty', '', { message: 'csvEmpty' }],
  ['has only empty lines', '\n\n\r\n', { message: 'csvEmpty' }],
  ['has only a header', 'phone,name\n', { message: 'csvNoLines' }],
  ['names a column twice', 'phone,Phone\n1,2\n', { line: 1, message: 'csvHeader' }],
  ['has a column without a name', 'phone,,name\n1,2,3\n', { line: 1, message: 'csvHeader' }],
  ['has more columns than allowed', `${header}\n1\n`, { line: 1, message: 'csvColumns?max=100' }],
  [
    'has a line with more cells',
    'phone,name\n1,2\n3,4,5\n',
    { line: 3, message: 'csvCells?cells=3&columns=2' },
  ],
  ['has a long cell', `phone,name\n1,2\n3,${cell}\n`, { line: 3, message: 'csvCell?max=4096' }],
  ['opens a quotation in a cell', 'phone,name\n1,2\n3,a"b\n', { line: 3, message: 'csvQuote' }],
  ['goes on after a quotation', 'phone,name\n1,"2"3\n', { line: 2, message: 'csvQuote' }],
  ['never closes a quotation', 'phone,name\n1,2\n3,"4\n5,6\n', { message: 'csvQuote' }],
  ['is Latin-1', latin1, { line: 3, message: 'csvEncoding' }],
  ['is UTF-16', Buffer.from('\uFEFFphone,name\n1,2\n', 'utf16le'), { line: 1, message: 'csvEncoding' }],
  [
    'ends within a character',
    Buffer.from('phone,name\n1,é').subarray(0, -1),
    { line: 2, message: 'csvEncoding' },
  ],
  ['holds a NUL', 'phone,name\n1,2\n3,\0\n', { line: 3, message: 'csvNull' }],
])('a file that %s is refused with its line, and nothing is left of it', async (_, text, problem) => {
  expect(await uploadOf(text)).toMatchObject({ kind: 'unreadable', problem })
  expect(await leftBehind()).toEqual({ campaigns: 0, chunks: 0 })
})

test('a quotation that never ends is given up before the file is in memory', async () => {
  async function* endless() {
    yield Buffer.from('phone,name\n1,"')
    for (;;) yield Buffer.alloc(64 * 1024, 'x')
  }
  const bytes = endless()
  const outcome = await uploadCampaign(
    merchant.actor,
    { name: 'Promo', gatewayId: merchant.gatewayId },
    { name: 'endless.csv', bytes },
  )
  expect(outcome).toMatchObject({ kind: 'unreadable' })
  expect(await bytes.next()).toMatchObject({ done: true })
})

test('more bytes than allowed are refused', async () => {
  const read = async () => {
    for await (const _ of readCsv(bytesOf('phone\n1\n2\n'), { ...fileLimits, bytes: 8 }));
  }
  await expect(read()).rejects.toMatchObject({ name: 'CsvProblem' })
})

test('of an upload that breaks off nothing is left', async () => {
  async function* broken() {
    yield Buffer.from(`phone,name\n${'0811,Budi\n'.repeat(5000)}`)
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
  }
  const outcome = await uploadCampaign(
    merchant.actor,
    { name: 'Promo', gatewayId: merchant.gatewayId },
    { name: 'people.csv', bytes: broken() },
  )
  expect(outcome).toEqual({ kind: 'unreadable', problem: { message: 'csvInterrupted' } })
  expect(await leftBehind()).toEqual({ campaigns: 0, chunks: 0 })
})

test('another merchant has no such campaign, and its gateway sends none of ours', async () => {
  const id = await upload(merchant, 'phone,name\n1,2\n')
  const other = await newCampaignMerchant()
  expect(await findCampaign(other.id, id)).toBeUndefined()
  expect((await listCampaigns(other.id)).items).toEqual([])
  const file = { name: 'people.csv', bytes: bytesOf('phone\n1\n') }
  const input = { name: 'Promo', gatewayId: merchant.gatewayId }
  expect(await uploadCampaign(other.actor, input, file)).toMatchObject({
    kind: 'invalid',
    errors: [{ field: 'gatewayId' }],
  })
})
