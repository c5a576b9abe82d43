import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditLog, gatewayRoutes, gateways, merchants, vendorCredentials } from '#db/schema/index.ts'
import { newId } from '#lib/core/id.ts'
import { listCatalogue } from './list-catalogue.ts'
import { setProductEnabled } from './set-product-enabled.ts'
import { syncCatalogue } from './sync-catalogue.ts'

const actor = { merchantId: null, userId: newId(), ip: undefined }
const productId = 'citcall.smsotp'

beforeAll(() => syncCatalogue())

async function productOf(id: string) {
  return (await listCatalogue()).flatMap(({ products }) => products).find(product => product.id === id)
}

test('every vendor of the release is listed with its products, enabled gateways and platform accounts', async () => {
  const [merchant] = await db().insert(merchants).values({ name: 'Toko' }).returning()
  const row = { merchantId: merchant?.id ?? '', name: 'SMS', purpose: 'login', channel: 'SMS' }
  const made = await db()
    .insert(gateways)
    .values([row, row, { ...row, enabled: false }])
    .returning()
  await db()
    .insert(gatewayRoutes)
    .values(made.map(({ id }) => ({ gatewayId: id, position: 0, productId })))
  const account = { vendorId: 'citcall', name: 'x', configSealed: 'x' }
  await db()
    .insert(vendorCredentials)
    .values([account, { ...account, disabledAt: new Date() }, { ...account, merchantId: row.merchantId }])
  const vendor = (await listCatalogue()).find(({ id }) => id === 'citcall')
  expect(vendor).toMatchObject({ credentials: 1 })
  expect(vendor?.products.find(({ id }) => id === productId)).toMatchObject({ enabled: true, gateways: 2 })
})

test('a product is turned off and on, audited for the installation; an unknown one is not there', async () => {
  expect(await setProductEnabled(actor, productId, false)).toBe(true)
  expect(await setProductEnabled(actor, productId, false)).toBe(true)
  expect(await productOf(productId)).toMatchObject({ enabled: false })
  await syncCatalogue()
  expect(await productOf(productId)).toMatchObject({ enabled: false })
  expect(await setProductEnabled(actor, productId, true)).toBe(true)
  const entries = await db().select().from(auditLog).where(eq(auditLog.subjectId, productId))
  expect(entries.map(({ action, merchantId }) => [action, merchantId])).toEqual([
    ['product.disable', null],
    ['product.enable', null],
  ])
  expect(await setProductEnabled(actor, 'nobody.nothing', false)).toBe(false)
})
