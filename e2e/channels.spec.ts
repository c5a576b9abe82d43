import { addressOf, api, requestCode } from './support/api.ts'
import { expectTimeline, findDelivery, openDelivery } from './support/deliveries.ts'
import { demo } from './support/demo.ts'
import { copyKey, createGateway } from './support/gateways.ts'
import { codeIn, phoneOf } from './support/phone.ts'
import { newMailbox, newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const message = '{OTP} is your code for the journey.'
const journeys = [
  { code: 'SMS', channel: 'SMS', provider: 'wavecell.smsotp', vendor: 'Wavecell', price: 420, message },
  { code: 'MISSCALL', channel: 'Missed call', provider: 'citcall.motp', vendor: 'CitCall', price: 150 },
  { code: 'WHATSAPP', channel: 'WhatsApp', provider: 'meta.whatsapp', vendor: 'Meta', price: 380 },
  {
    code: 'WA_LONG_NUMBER',
    channel: 'WhatsApp long number',
    provider: 'taptalk.whatsapp',
    vendor: 'TapTalk',
    price: 250,
    withoutReports: true,
    message,
  },
  {
    code: 'EMAIL',
    channel: 'E-mail',
    provider: 'mailgun.email',
    vendor: 'Mailgun',
    price: 25,
    message,
    subject: 'Your code',
  },
]

for (const { code: channelCode, vendor, price, provider, withoutReports, ...form } of journeys) {
  test(`a code by ${form.channel} goes from a new gateway to a phone and comes back verified`, async ({
    page,
  }) => {
    const name = `Journey by ${form.channel}`
    const recipient = channelCode === 'EMAIL' ? newMailbox() : newPhone()

    await signIn(page)
    await createGateway(page, { name, providers: [provider], ...form })
    const key = await copyKey(page, name)

    const request = { gateway_key: key, ...addressOf(recipient) }
    const { status, body } = await api('otp/request', request)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.data).toMatchObject({ channel: channelCode, provider: expect.stringContaining(vendor) })
    const id = body.data?.id ?? ''

    const arrived = await phoneOf(recipient)
    expect(arrived.channel).toBe(channelCode)
    const code = codeIn(arrived)
    await page.goto(`${demo().sandboxUrl}/phones?number=${encodeURIComponent(recipient)}`)
    await expect
      .poll(async () => (await page.getByRole('article').first().innerText()).replace(/\s/g, ''))
      .toContain(code)

    const verified = await api('otp/verify', { otp_id: id, otp: code })
    expect(verified).toMatchObject({ status: 200, body: { message: 'OTP verified successfully' } })

    const row = await findDelivery(page, recipient)
    await expect(row).toContainText('Verified')
    await expect(row).toContainText(vendor)
    await expect(row.getByRole('cell', { name: new RegExp(`(Rp|IDR)\\s*${price}$`) })).toBeVisible()
    await openDelivery(page, row)
    await expect(page).toHaveURL(new RegExp(id))
    await expectTimeline(page, [/Accepted/, new RegExp(`Taken by\\s*${vendor}`)])
    await expectTimeline(page, [/Accepted/, /Taken by/, /Code verified/])
    if (!withoutReports) await expectTimeline(page, [/Accepted/, /Taken by/, /Reported delivered/])
    await expect(page.getByRole('table', { name: 'Entries in the ledger' })).toContainText(String(price))
  })
}

test('a code works once: the second right answer is refused', async ({ page }) => {
  await signIn(page)
  const recipient = newPhone()
  const id = await requestCode(demo().gateways.SMS ?? '', recipient)
  const answer = { otp_id: id, otp: codeIn(await phoneOf(recipient)) }
  expect((await api('otp/verify', answer)).status).toBe(200)
  expect((await api('otp/verify', answer)).body).toMatchObject({ status: false, code: '4030203' })
})
