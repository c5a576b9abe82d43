import { db } from '#db/client.ts'
import { prices } from '#db/schema/vendors.ts'
import { microsPerUnit } from '#lib/core/money.ts'

// Rupiah for one message: to Indonesia, and to every other country.
const rupiah: Record<string, [number, number]> = {
  'citcall.motp': [150, 900],
  'citcall.smsotp': [350, 1200],
  'wavecell.smsotp': [420, 1100],
  'infobip.smsotp': [450, 1000],
  'twilio.sms': [520, 980],
  'vonage.sms': [480, 1050],
  'smpp.sms': [300, 1300],
  'sip.misscall': [90, 700],
  'kannel.sms': [310, 1250],
  'meta.whatsapp': [380, 650],
  'gupshup.whatsapp': [400, 700],
  'damcorp.whatsapp': [390, 680],
  'taptalk.whatsapp': [250, 500],
  'mailgun.email': [25, 25],
  'ses.email': [15, 15],
  'smtp.email': [10, 10],
  'ims.smsotp': [330, 1150],
  'kata.whatsapp': [390, 680],
  'kingone.whatsapp': [240, 480],
  'custom.sms': [300, 1000],
  'custom.misscall': [140, 900],
  'custom.whatsapp': [380, 650],
  'custom.wa': [240, 480],
  'custom.email': [10, 10],
}

/** Writes the demo's price list, for products that have no price yet. */
export async function seedPrices(): Promise<void> {
  const priced = await db().selectDistinct({ productId: prices.productId }).from(prices)
  const missing = Object.entries(rupiah).filter(([id]) => !priced.some(({ productId }) => productId === id))
  if (missing.length === 0) return
  const amount = (units: number) => BigInt(units) * microsPerUnit
  await db()
    .insert(prices)
    .values(
      missing.flatMap(([productId, [home, abroad]]) => [
        { productId, country: 'ID', currency: 'IDR', amountMicros: amount(home) },
        { productId, country: null, currency: 'IDR', amountMicros: amount(abroad) },
      ]),
    )
}
