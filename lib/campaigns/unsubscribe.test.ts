import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { closeTemplates } from '#lib/templates/close-templates.ts'
import { newEmail } from '#server/testing/merchant.ts'
import { type Product, startProduct } from '#server/testing/product.ts'
import { findCampaign } from './find-campaign.ts'
import { listSuppressions } from './list-suppressions.ts'
import { addSuppression, importSuppressions, removeSuppression } from './suppressions.ts'
import { bytesOf, type CampaignMerchant, newCampaignMerchant, prepare, send } from './testing/campaign.ts'
import { describeUnsubscription, unsubscribe } from './unsubscribe.ts'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-link.ts'

const html = '<html><body><p>Hi {name}</p></body></html>'

let product: Product
let merchant: CampaignMerchant
beforeAll(async () => {
  product = await startProduct()
  merchant = await newCampaignMerchant(1_000_000, { channel: 'EMAIL', message: html })
})
afterAll(async () => {
  await closeTemplates()
  await product.stop()
})

const linkIn = (text: string | null | undefined) =>
  /https?:\/\/\S+\/api\/unsubscribe\/[\w.-]+/.exec(text ?? '')?.[0] ?? ''
const post = (url: string) => fetch(url, { method: 'POST', body: 'List-Unsubscribe=One-Click' })

test('an e-mail of a campaign has a link under it that ends the subscription with one click, again and again', async () => {
  const [budi, ani] = [newEmail(), newEmail()]
  const file = `email,name\n${budi},Budi\n${ani},Ani`
  await send(merchant, file)
  const [mail] = await product.phone(budi)
  expect(mail?.html).toContain('<p>Hi Budi</p>')
  expect(mail?.html).toContain('Unsubscribe')
  const url = linkIn(mail?.html)
  expect(linkIn(mail?.text)).toBe(url)
  const look = await fetch(url, { redirect: 'manual' })
  expect([look.status, look.headers.get('location')]).toEqual([
    303,
    url.replace('/api/unsubscribe/', '/unsubscribe/'),
  ])
  const token = url.split('/').at(-1) ?? ''
  expect(await describeUnsubscription(token)).toMatchObject({ unsubscribed: false, merchantName: 'Warung' })
  for (let times = 0; times < 2; times++) {
    const answer = await post(url)
    expect([answer.status, await answer.text()]).toEqual([200, 'unsubscribed\n'])
  }
  expect(await describeUnsubscription(token)).toMatchObject({ unsubscribed: true })
  const id = await prepare(merchant, file)
  expect(await findCampaign(merchant.id, id)).toMatchObject({ recipients: 1, suppressed: 1 })
  const other = await newCampaignMerchant(1_000_000, { channel: 'EMAIL', message: html })
  const theirs = await prepare(other, file)
  expect(await findCampaign(other.id, theirs)).toMatchObject({ recipients: 2, suppressed: 0 })
})

test('a text that says where the link goes has no other one', async () => {
  const own = await newCampaignMerchant(1_000_000, {
    channel: 'EMAIL',
    message: '<html><body>{name} <a href="{unsubscribe_url}">leave</a></body></html>',
  })
  const address = newEmail()
  await send(own, `email,name\n${address},Budi`)
  const [mail] = await product.phone(address)
  expect(mail?.html?.match(/\/api\/unsubscribe\//g)).toHaveLength(1)
  expect(await unsubscribe(linkIn(mail?.html).split('/').at(-1) ?? '')).toBe(true)
})

test('a token that is not ours, or is changed, ends nothing', async () => {
  const reader = { merchantId: merchant.id, address: 'a@example.com', deliveryId: merchant.id }
  const token = unsubscribeToken(reader)
  expect(readUnsubscribeToken(token)).toEqual(reader)
  const [key, body = ''] = token.split('.')
  const changed = Buffer.from(body, 'base64url')
  changed[20] = (changed[20] ?? 0) ^ 1
  const forged = [
    '',
    'preview',
    'x'.repeat(5000),
    body,
    `${key}.`,
    `none.${body}`,
    `${key}.${changed.toString('base64url')}`,
  ]
  for (const text of forged) {
    expect(await unsubscribe(text)).toBe(false)
    expect(await describeUnsubscription(text)).toBeUndefined()
  }
  const answer = await post(`${product.url}/api/unsubscribe/forged`)
  expect([answer.status, (await answer.json()).status]).toEqual([404, false])
  expect((await fetch(`${product.url}/api/unsubscribe/forged`)).status).toBe(404)
  const [row] = await sql()`select count(*)::int as n from suppressions where address = 'a@example.com'`
  expect(row?.n).toBe(0)
})

test('the list of who is left out is filled from a file, searched, paged and shortened, and only its merchant’s', async () => {
  const own = await newCampaignMerchant()
  const file =
    'phone,why\n0812 9999 0001,asked\n0812-9999-0002,asked\nnobody,-\nann@example.com,-\n081299990001,again\n'
  expect(await importSuppressions(own.actor, bytesOf(file))).toEqual({
    kind: 'imported',
    added: 3,
    known: 1,
    invalid: [{ line: 4, value: 'nobody' }],
    invalidCount: 1,
  })
  expect(await importSuppressions(own.actor, bytesOf('phone\n08"12\n'))).toMatchObject({ kind: 'unreadable' })
  expect(await addSuppression(own.actor, { address: 'ANN@example.com' })).toEqual({ kind: 'known' })
  expect(await addSuppression(own.actor, { address: 'nobody' })).toMatchObject({ kind: 'invalid' })
  const first = await listSuppressions(own.id, {}, 2)
  const second = await listSuppressions(own.id, { after: first.next }, 2)
  const shown = [...first.items, ...second.items].map(({ address }) => address)
  expect(new Set(shown)).toEqual(new Set(['+62812•••0001', '+62812•••0002', 'a•••@example.com']))
  const { items } = await listSuppressions(own.id, { search: '081299990002' })
  const hash = items[0]?.recipientHash ?? ''
  expect(await removeSuppression(merchant.actor, hash)).toBe(false)
  expect(await removeSuppression(own.actor, hash)).toBe(true)
  expect(await removeSuppression(own.actor, hash)).toBe(false)
  expect((await listSuppressions(merchant.id, { search: 'ann@example.com' })).items).toEqual([])
})
