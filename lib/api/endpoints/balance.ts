import { z } from 'zod'
import { endpoint } from '#lib/api/endpoint.ts'
import { getWallet } from '#lib/billing/get-wallet.ts'
import { microsToDecimal } from '#lib/core/money.ts'

export const balance = endpoint({
  method: 'GET',
  path: '/balance',
  name: 'balance',
  summary: 'Look at the balance',
  description: 'What may be spent, what open deliveries hold, and the currency. Amounts are decimal strings.',
  bodyBytesMax: 0,
  data: z.object({
    available: z.string().meta({ description: 'What may be spent.', examples: ['125000'] }),
    held: z.string().meta({ description: 'What open deliveries hold.', examples: ['350'] }),
    currency: z.string().meta({ examples: ['IDR'] }),
  }),
  errors: ['balanceShort'],
  idempotent: false,
  run: async ({ caller }) => {
    const wallet = await getWallet(caller.merchantId)
    return {
      message: 'OK',
      data: {
        available: microsToDecimal(wallet.availableMicros),
        held: microsToDecimal(wallet.heldMicros),
        currency: wallet.currency,
      },
    }
  },
})
