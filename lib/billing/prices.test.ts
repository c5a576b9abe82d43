import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { violatedConstraint } from '#db/call.ts'
import { db } from '#db/client.ts'
import { auditLog, prices, products, vendors } from '#db/schema/index.ts'
import { newId } from '#lib/core/id.ts'
import { addPrice } from './add-price.ts'
import { endPrice } from './end-price.ts'
import { importPrices, previewPrices } from './import-prices.ts'
import { listPricePeriods } from './list-price-periods.ts'
import { listPrices, priceFor } from './price.ts'

const actor = { merchantId: null, userId: newId(), ip: '203.0.113.9' }
const zone = 'Asia/Jakarta'
const input = (productId: string, changes: object = {}) => ({
  productId,
  country: 'ID',
  currency: 'IDR',
  amount: '350',
  validFrom: '',
  validTo: '',
  ...changes,
})

let count = 0
async function newProduct(): Promise<string> {
  const id = `alfa.p${++count}`
  await db()
    .insert(products)
    .values({ id, vendorId: 'alfa', name: `P${count}`, channel: 'SMS' })
  return id
}
const stored = (productId: string) =>
  db().select().from(prices).where(eq(prices.productId, productId)).orderBy(asc(prices.validFrom))
const file = (text: string) =>
  (async function* bytes() {
    yield Buffer.from(text)
  })()

beforeAll(async () => {
  await db().insert(vendors).values({ id: 'alfa', name: 'Alfa' })
})

describe('adding', () => {
  test('a price at once is what sends cost now; the one before ends at that moment', async () => {
    const productId = await newProduct()
    expect(await addPrice(actor, input(productId), zone)).toEqual({ kind: 'added' })
    expect(await addPrice(actor, input(productId, { amount: '360.5' }), zone)).toEqual({ kind: 'added' })
    const [first, second] = await stored(productId)
    expect(first?.validTo).toEqual(second?.validFrom)
    expect(priceFor(await listPrices(db(), productId, 'IDR'), 'ID')).toBe(360_500_000n)
  })

  test('a price of a later day is not in force before, and is announced as the next change', async () => {
    const productId = await newProduct()
    await addPrice(actor, input(productId), zone)
    await addPrice(actor, input(productId, { amount: '400', validFrom: '2099-01-01T00:00' }), zone)
    const list = await listPrices(db(), productId, 'IDR')
    expect(priceFor(list, 'ID')).toBe(350_000_000n)
    expect(list.until).toEqual(new Date('2098-12-31T17:00:00Z'))
    expect((await listPricePeriods({ productId })).items.map(({ state }) => state)).toEqual([
      'present',
      'future',
    ])
  })

  test('the same form sent twice, even at once, adds one price', async () => {
    const productId = await newProduct()
    const kinds = await Promise.all([1, 2, 3, 4].map(() => addPrice(actor, input(productId), zone)))
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['added', 'unchanged', 'unchanged', 'unchanged'])
    expect(await stored(productId)).toHaveLength(1)
  })

  test('the past is refused, and whatever else is no price', async () => {
    const productId = await newProduct()
    const bad: [object, string][] = [
      [{ validFrom: '2020-01-01' }, 'validFrom'],
      [{ validFrom: 'tomorrow' }, 'validFrom'],
      [{ validFrom: '2099-02-01', validTo: '2099-01-01' }, 'validTo'],
      [{ amount: '-1' }, 'amount'],
      [{ amount: '1,5' }, 'amount'],
      [{ amount: '😀' }, 'amount'],
      [{ amount: '100000000001' }, 'amount'],
      [{ country: 'XX' }, 'country'],
      [{ country: '<b>' }, 'country'],
      [{ currency: 'ABC' }, 'currency'],
      [{ productId: 'nobody.nothing' }, 'productId'],
      [{ amount: 350 }, 'amount'],
    ]
    for (const [changes, field] of bad) {
      const outcome = await addPrice(actor, input(productId, changes), zone)
      expect(outcome, JSON.stringify(changes)).toMatchObject({ kind: 'invalid', errors: [{ field }] })
    }
    expect(await stored(productId)).toEqual([])
  })

  test('the database itself refuses two prices that overlap', async () => {
    const productId = await newProduct()
    const row = { productId, country: null, currency: 'IDR', amountMicros: 1n }
    await db().insert(prices).values(row)
    const second = db()
      .insert(prices)
      .values({ ...row, validFrom: new Date('2099-01-01') })
    await expect(second.catch(error => violatedConstraint(error))).resolves.toBe('prices_do_not_overlap')
    await db()
      .insert(prices)
      .values([
        { ...row, country: 'ID' },
        { ...row, currency: 'USD' },
      ])
  })

  test('who added what is in the audit log of the installation', async () => {
    const productId = await newProduct()
    await addPrice(actor, input(productId), zone)
    const [row] = await stored(productId)
    const entries = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, row?.id ?? ''))
    expect(entries).toMatchObject([
      { ...actor, action: 'price.add', before: null, after: { productId, country: 'ID', amount: '350' } },
    ])
  })
})

describe('ending', () => {
  test('a price in force ends, and a country falls back to the price of every other one', async () => {
    const productId = await newProduct()
    await addPrice(actor, input(productId), zone)
    await addPrice(actor, input(productId, { country: '', amount: '900' }), zone)
    const own = (await stored(productId)).find(({ country }) => country === 'ID')
    expect(await endPrice(actor, own?.id ?? '', { end: '' }, zone)).toEqual({ kind: 'ended' })
    expect(priceFor(await listPrices(db(), productId, 'IDR'), 'ID')).toBe(900_000_000n)
    expect(await endPrice(actor, own?.id ?? '', { end: '' }, zone)).toEqual({ kind: 'over' })
  })

  test('one that has not begun is withdrawn, and the present one goes on', async () => {
    const productId = await newProduct()
    await addPrice(actor, input(productId), zone)
    await addPrice(actor, input(productId, { amount: '400', validFrom: '2099-01-01' }), zone)
    const [, coming] = await stored(productId)
    expect(await endPrice(actor, coming?.id ?? '', { end: '' }, zone)).toEqual({ kind: 'ended' })
    expect(await stored(productId)).toMatchObject([{ amountMicros: 350_000_000n, validTo: null }])
  })

  test('an unknown price and a moment that is none are told', async () => {
    expect(await endPrice(actor, newId(), { end: '' }, zone)).toEqual({ kind: 'unknown' })
    expect(await endPrice(actor, 'x', { end: '' }, zone)).toEqual({ kind: 'unknown' })
    expect(await endPrice(actor, newId(), { end: 'soon' }, zone)).toEqual({ kind: 'badMoment' })
  })
})

describe('a file', () => {
  const header = 'product,country,currency,amount,valid_from,valid_to'

  test('changes what its preview said, and changes nothing the second time', async () => {
    const productId = await newProduct()
    await addPrice(actor, input(productId), zone)
    const text = [
      header,
      `${productId},ID,IDR,380,2099-01-01,`,
      `${productId},ID,IDR,390,2099-03-01,2099-06-01`,
      `${productId},,IDR,900,,`,
      `${productId},ID,IDR,350,,`,
    ].join('\r\n')
    const preview = await previewPrices(file(text), zone)
    expect(await stored(productId)).toHaveLength(1)
    expect(preview).toMatchObject({ kind: 'planned' })
    const kinds = preview.kind === 'planned' ? preview.lines.map(({ kind }) => kind) : []
    expect(kinds).toEqual(['added', 'added', 'added', 'changed'])
    expect(await importPrices(actor, file(text), zone)).toMatchObject({ kind: 'applied' })
    const once = await stored(productId)
    expect(once).toHaveLength(4)
    const again = await importPrices(actor, file(text), zone)
    const left = again.kind === 'applied' && again.lines.every(({ kind }) => kind === 'unchanged')
    expect(left).toBe(true)
    expect(await stored(productId)).toEqual(once)
  })

  test('with one bad line writes nothing, and tells every bad line with its number', async () => {
    const productId = await newProduct()
    const text = [
      `\uFEFF${header.toUpperCase().replaceAll(',', ';')}`,
      `${productId};ID;IDR;380;2099-01-01;`,
      '',
      `${productId};ID;IDR;-1;2099-02-01;`,
      `nobody.nothing;ID;IDR;1;2099-02-01;`,
      `${productId};SG`,
      `${productId};SG;IDR;5;2020-01-01;`,
      `${productId};MY;IDR;5;2099-01-01;2099-09-01`,
      `${productId};MY;IDR;6;2099-05-01;`,
    ].join('\n')
    const outcome = await importPrices(actor, file(text), zone)
    expect(outcome).toMatchObject({
      kind: 'invalid',
      problems: [
        { line: 4, column: 'amount', message: 'amountNegative' },
        { line: 5, column: 'product', message: 'productUnknown' },
        { line: 6, message: 'fileLine' },
        { line: 7, message: 'pricePast' },
        { line: 8, message: 'priceContradicted' },
      ],
    })
    expect(await stored(productId)).toEqual([])
  })

  test.each([
    ['', 'fileEmpty'],
    [header, 'fileEmpty'],
    ['product,price\nalfa.p1,5', 'fileHeader'],
    [`${header},product\n`, 'fileHeader'],
    [`${header}\n"alfa`, 'fileLine'],
    [`${header}\n${'a'.repeat(5000)}`, 'fileLine'],
    ['\u0000\u0001\u0002', 'fileHeader'],
  ])('that is none says so: %#', async (text, message) => {
    const outcome = await previewPrices(file(text), zone)
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ message }] })
  })
})
