import { admitMerchant } from '#lib/auth/admit-merchant.ts'
import { AppError } from '#lib/core/error.ts'
import { previewDocument } from '#lib/gateways/preview-document.ts'
import { getDelivery } from '#lib/messaging/get-delivery.ts'
import { findMessage } from '../find-message.ts'

/** The body of a mail as it was sent, for the frame on its delivery's page. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/deliveries/[id]/content'>,
): Promise<Response> {
  const admission = await admitMerchant('messages.read')
  if (admission.kind === 'refused') return new Response(null, { status: admission.status })
  const { id } = await params
  const delivery = await getDelivery(admission.seat.merchant.id, id).catch((error: unknown) => {
    if (error instanceof AppError) return undefined
    throw error
  })
  const said = delivery && (await findMessage(delivery))
  if (!said) return new Response(null, { status: 404 })
  return new Response(previewDocument(said), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
