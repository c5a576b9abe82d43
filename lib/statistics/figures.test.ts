import { beforeEach, expect, test } from 'vitest'
import { sql } from '#db/client.ts'
import { newMerchant } from '#server/testing/merchant.ts'
import { countHours } from './count-hours.ts'
import { type Figures, gateways, hoursAgo, newFigures, tell, thisHour } from './testing/figures.ts'
import { hourMs, insertAccepted } from './testing/traffic.ts'

let of: Figures
beforeEach(async () => {
  of = await newFigures()
})

/** The same sequence for the same seed. */
function randomOf(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test.each([1, 7, 2026])(
  'traffic with late news in any order counts the same from hours as from rows, to the last latency (seed %i)',
  async seed => {
    const random = randomOf(seed)
    const recipients = ['+628123456789', '+628155556666', '+628999999999', '+6560001111', 'ayu@example.com']
    const ids: string[] = []
    const news = ['SENT', 'DELIVERED', 'UNDELIVERED', 'REJECTED', 'Verified', 'ERROR', 'PROCESSING']
    for (let round = 0; round < 12; round++) {
      const made = Array.from({ length: 1 + random(40) }, () => {
        const recipient = recipients[random(5)] ?? ''
        const channel = recipient.includes('@') ? 'EMAIL' : 'SMS'
        const country = recipient.startsWith('+62') ? 'ID' : recipient.includes('@') ? null : 'SG'
        const productId = ['alfa.sms', 'beta.sms', 'beta.call'][random(3)] ?? ''
        const gatewayId = gateways[random(2)] ?? ''
        return of.sample(thisHour - random(80 * hourMs) + random(2) * 1000, {
          recipient,
          channel,
          country,
          productId,
          gatewayId,
        })
      })
      ids.push(...(await insertAccepted(made)))
      for (let step = 0; step < 6; step++) {
        const chosen = new Set(Array.from({ length: 1 + random(20) }, () => ids[random(ids.length)] ?? ''))
        await tell([...chosen], news[random(news.length)] ?? 'SENT')
        if (random(3) === 0) await countHours()
        if (random(6) === 0) await sql()`select sweep_deliveries(interval '1 hour', 3)`
      }
      await of.expectTrue(hoursAgo(90))
      await of.expectTrue(
        new Date(thisHour - (6 + random(80)) * hourMs + random(hourMs)),
        new Date(thisHour - random(5) * 1000 * 977),
      )
    }
    await countHours()
    expect(await of.marks()).toEqual([])
    await of.expectTrue(hoursAgo(90))
  },
)

test("another merchant's deliveries are in no figure", async () => {
  await insertAccepted([
    of.sample(thisHour - 3 * hourMs, { merchantId: (await newMerchant(0)).id }),
    of.sample(thisHour),
  ])
  await countHours()
  expect(await of.expectTrue(hoursAgo(10))).toMatchObject([{ requested: 1 }])
})
