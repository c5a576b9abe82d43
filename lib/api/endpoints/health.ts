import { z } from 'zod'
import { cached } from '#db/cache.ts'
import { endpoint } from '#lib/api/endpoint.ts'
import { listHealth } from '#lib/routing/list-health.ts'

// Asked by every merchant's monitoring: read once in 5 seconds.
const readHealth = cached(async () => listHealth())

export const health = endpoint({
  method: 'GET',
  path: '/health',
  name: 'health',
  summary: 'Look at the health of vendors',
  description:
    'Every product of every vendor that can be sent through, and whether it works; at most 5 seconds old. The health webhook sends the same array.',
  bodyBytesMax: 0,
  data: z.array(
    z.object({
      vendor: z.string().meta({ examples: ['CitCall'] }),
      data: z.array(
        z.object({
          product: z.string().meta({ examples: ['SMSOTP'] }),
          status: z.enum(['healthy', 'unhealthy']),
        }),
      ),
    }),
  ),
  errors: [],
  idempotent: false,
  run: async () => ({ message: 'OK', data: (await readHealth('all')) ?? [] }),
})
