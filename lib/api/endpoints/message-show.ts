import { endpoint } from '#lib/api/endpoint.ts'
import { showDelivery, shownDelivery } from './show-delivery.ts'

export const messageShow = endpoint({
  method: 'GET',
  path: '/message/{id}',
  name: 'messageShow',
  summary: 'Look at a message',
  description: 'What became of it: status, timeline and charge of one message.',
  bodyBytesMax: 0,
  data: shownDelivery,
  errors: ['transactionUnknown'],
  idempotent: false,
  run: async ({ caller, path }) => ({
    message: 'OK',
    data: await showDelivery(caller.merchantId, 'message', path.id),
  }),
})
