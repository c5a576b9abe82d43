import { randomInt } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { gateways } from '#db/schema/gateways.ts'
import { createMerchantKey } from '#lib/api/merchant-key.ts'
import { createMerchant } from '#lib/auth/create-merchant.ts'
import { deposit } from '#lib/billing/deposit.ts'
import { toMicros } from '#lib/core/money.ts'
import { createGateway } from '#lib/gateways/create-gateway.ts'
import type { GatewayFields } from '#lib/gateways/schema.ts'
import { demoGateways } from '#scripts/demo/gateways.ts'

export type TestMerchant = Awaited<ReturnType<typeof newMerchant>>

/** A merchant of its own for each suite: with money, a key, and gateways made on demand. */
export async function newMerchant(balance = 1_000_000) {
  const owner = { name: 'Budi', email: `${randomInt(2 ** 40)}@example.com`, password: 'a long password' }
  const { merchantId, userId } = await createMerchant({
    name: 'Warung',
    owner,
    allowedCountries: ['ID', 'SG'],
  })
  if (balance > 0) await db().transaction(tx => deposit(tx, merchantId, toMicros(balance), 'test'))
  return {
    id: merchantId,
    userId,
    key: await createMerchantKey(db(), merchantId, 'test'),
    /** Makes the demo's gateway of a channel with some fields changed; resolves with its key. */
    gateway: async (channel: string, changes: Partial<GatewayFields> = {}): Promise<string> => {
      const standard = demoGateways.find(gateway => gateway.channel === channel)
      const purpose = `${standard?.purpose} ${randomInt(2 ** 40)}`
      const outcome = await createGateway({ merchantId, userId }, { ...standard, purpose, ...changes })
      if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome.errors))
      const [row] = await db()
        .select()
        .from(gateways)
        .where(and(eq(gateways.id, outcome.id), eq(gateways.merchantId, merchantId)))
      return row?.key ?? ''
    },
  }
}

let lastNumber = randomInt(100_000)

/** A mobile number nobody used before in this file, ending in the digits that decide its fate (0001: delivered). */
export function newPhone(tail = '0001'): string {
  lastNumber = (lastNumber + 1) % 100_000
  return `+62812${String(lastNumber).padStart(5, '0')}${tail}`
}

export function newEmail(tail = '0001'): string {
  return `user${randomInt(2 ** 40)}.${tail}@example.com`
}

/** The code in a message's text. */
export function codeIn(text: string | null | undefined): string {
  return /\d{4,8}/.exec(text ?? '')?.[0] ?? ''
}
