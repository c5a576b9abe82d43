import { endpoint } from '#lib/api/endpoint.ts'
import { showDelivery, shownDelivery } from './show-delivery.ts'

export const otpShow = endpoint({
  method: 'GET',
  path: '/otp/{id}',
  name: 'otpShow',
  summary: 'Look at a request',
  description: 'What became of it: status, timeline and charge of one delivery. The code is never shown.',
  bodyBytesMax: 0,
  data: shownDelivery,
  errors: ['transactionUnknown'],
  idempotent: false,
  run: async ({ caller, path }) => ({
    message: 'OK',
    data: await showDelivery(caller.merchantId, 'otp', path.id),
  }),
})
